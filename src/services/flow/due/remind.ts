import { awaitedAt } from '../inbox/awaited.js';
import { shownDue, standing } from './clockTexts.js';
import type { DueClock } from './dueClock.js';
import { notify } from '../inbox/notify.js';
import type { Doing } from '../once.js';

/** Reminds those for whom a record waits that it is due soon; where nobody is awaited, its owner (3.4.3a). */
export async function remind(doing: Doing, due: DueClock, at: Date, now: Date): Promise<void> {
  const { id, record } = due;
  const awaited = await awaitedAt(doing.em, record, now);
  const [when, where] = [shownDue(due), standing(record)];
  const text = {
    en: `${record.number} is to be done by ${when}: ${where.en}.`,
    zh: `${record.number} 须于 ${when} 前办理：${where.zh}。`,
  };
  const cause = `clock ${id} REMINDER ${at.toISOString()}`;
  const notice = { kind: 'REMINDER', at, record: record.id, text, cause } as const;
  await notify(
    doing,
    (awaited.length ? awaited : [record.owner]).map((account) => ({ ...notice, account })),
  );
}
