import { next } from '../act.js';
import type { Stepped } from '../client.js';
import type { Staff } from '../company/staff.js';
import type { Script } from './play.js';

/** Bonuses by the scores of a locked cycle, each as far as one hand after the other took it. */
export async function* bonuses(staff: Staff, cycle: Stepped): Script {
  const reckon = async (purpose: string, pool: string) =>
    (await staff.as('hr')).step('bonusReckon', { cycle: cycle.id, purpose, fund: pool });
  const paid = await reckon('月度绩效奖金', '120000.00');
  const approved = await reckon('回款专项奖', '30000.00');
  const checked = await reckon('新客户开发奖', '18000.01');
  const dropped = await reckon('试算', '1.00');
  yield 1;
  await next(await staff.as('hr'), 'bonusDrop', dropped, { note: '试算，不发放。' });
  const finance = await staff.as('qian');
  const [one, two] = [await next(finance, 'bonusCheck', paid), await next(finance, 'bonusCheck', approved)];
  await next(finance, 'bonusCheck', checked);
  yield 1;
  const executive = await staff.as('liu');
  const due = await next(executive, 'bonusApprove', one);
  await next(executive, 'bonusApprove', two);
  yield 1;
  await next(await staff.as('jiangbo'), 'bonusPay', due);
  await reckon('年度安全奖', '9000.00');
}
