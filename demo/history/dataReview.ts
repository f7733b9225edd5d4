import { next } from '../act.js';
import type { Staff } from '../company/staff.js';
import type { Family } from './family.js';
import type { Script } from './play.js';
import { dayNow, type Within } from './quotation.js';

const steward = 'daiyue';

/** The company has all its signed contracts and paper acceptances reviewed from its first day on, and no tickets. */
export async function* dataReviewPolicy(staff: Staff): Script {
  const policy = { key: 'reviewPolicy.sample.percent', value: 'CONTRACT 100, ORDER 100, TICKET 0' };
  const proposed = await (
    await staff.as('manager')
  ).step('settingValuePropose', { ...policy, reason: '合同与验收数据影响考核，全部审核。', effectiveFrom: dayNow() });
  await next(await staff.as('liu'), 'settingValueApprove', proposed);
  yield 0;
}

/** The steward reviews what was entered of a record; of one in nine each something was wrong, is, or will be. */
export async function* review({ take, within, seller }: Family, record: string, index: number): Within<void> {
  const [opened] = await within('data_review', 'record_id', record);
  const id = opened!['id']!;
  const turn = index % 9;
  if (turn === 8) return;
  yield 0;
  if (turn > 3) return void (await take(steward, 'dataReviewApprove', id));
  await take(steward, 'dataReviewReject', id, { note: '签署日期与扫描件不符。' });
  if (turn === 3) return;
  yield 0;
  if (turn === 2) return void (await take(steward, 'dataReviewDiscard', id, { note: '原件已失，无法核对。' }));
  await take(seller, 'dataReviewCorrect', id, { note: '已按扫描件更正备注。' });
  if (turn === 1) return;
  await take(steward, 'dataReviewApprove', id);
}
