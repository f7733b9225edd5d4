import { entityNamed } from '../../../core/fields/declaration.js';
import { typeOfId } from '../../../core/ids.js';
import { awaitedAt } from '../inbox/awaited.js';
import { shownDue } from './clockTexts.js';
import type { MovedDue } from './moveDue.js';
import { notify, type Notice } from '../inbox/notify.js';
import type { Doing } from '../once.js';

/** Tells whoever answers for a record, and for whom it waits, that it is due at another time (3.4.3d). */
export async function tellMoved(doing: Doing, moved: readonly MovedDue[], now: Date): Promise<void> {
  const notices: Notice[] = [];
  for (const { record, number, owner, state, moves } of moved) {
    const entity = entityNamed(typeOfId(record)!);
    const accounts = new Set([owner, ...(await awaitedAt(doing.em, { id: record, owner, state, entity }, now))]);
    for (const { limit, before, after } of moves) {
      const [was, is] = [shownDue({ dueAt: before }), shownDue({ dueAt: after })];
      const text = {
        en: `${number} is to be done by ${is}, no longer by ${was}: the company’s calendar changed.`,
        zh: `${number} 的时限由 ${was} 变更为 ${is}：公司日历已调整。`,
      };
      const cause = `due ${record} ${limit} ${now.toISOString()}`;
      for (const account of accounts) notices.push({ account, kind: 'MOVED', at: now, record, text, cause });
    }
  }
  await notify(doing, notices);
}
