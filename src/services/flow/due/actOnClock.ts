import { clock } from '../../../core/clock.js';
import { Params } from '../../../core/sql/params.js';
import { Refusal } from '../../../core/refusal.js';
import { nextOf } from '../../../core/reminders.js';
import { hourMs, worked } from '../../../core/workingTime.js';
import { run } from '../../../reads/run.js';
import { asSystem } from '../../access/asSystem.js';
import { dueClock, type DueClock } from './dueClock.js';
import { remind } from './remind.js';
import type { Doing } from '../once.js';
import { takeStep } from '../takeStep.js';
import { tellFurtherUp, warnFurtherUp } from './tellFurtherUp.js';

/**
 * Does what is due at a clock, in the transaction that also says so: reminds, tells further up, or takes the step of
 * its limit (3.4.3).
 *
 * Where several moments passed unseen, of several reminders the last is given, and none once it was due; who is told
 * that it is overdue has the whole time to answer before it goes further up.
 */
export async function actOnClock(doing: Doing, id: string): Promise<void> {
  const now = clock.now();
  await doing.em.fork().transactional(async (em) => {
    const within = { ...doing, em };
    const seen = await dueClock(em, id, now);
    if (!seen) return;
    if (seen.due.some(({ kind }) => kind === 'EXPIRY')) return takeItsStep(within, seen, now);
    const due = await dueClock(em, id, now, 'locked'); // and the record is not: its steps wait for the clock, not it for them
    if (due) await give(within, due, now);
  });
}

/** Takes the step that the limit names; the record comes first under its lock, as with every step. */
async function takeItsStep({ em }: Doing, { id, limit, record }: DueClock, now: Date): Promise<void> {
  const context = await asSystem(em, `clock-${id}`);
  const request = { id: record.id, expectedVersion: record.version };
  const stillDue = async () => {
    if (!(await dueClock(em, id, now, 'locked'))) throw new Refusal('CONFLICT');
  };
  await takeStep(context, limit!.takes!, request, stillDue).catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'CONFLICT')) throw error; // else the next round sees how it stands
  });
}

/** So much later than its moment something may be told and still count as told at that moment. */
const lateMs = 600_000;

async function give(doing: Doing, due: DueClock, now: Date): Promise<void> {
  const { moments, company } = due;
  const overdue = due.due.find(({ kind }) => kind === 'ESCALATION');
  const reminder = due.due.findLast(({ kind }) => kind === 'REMINDER');
  const warning = due.due.findLast(({ kind }) => kind === 'WARNING');
  const goesOn = overdue ? await tellFurtherUp(doing, due, overdue.at, now) : true;
  if (!overdue && reminder) await remind(doing, due, reminder.at, now);
  if (!overdue && warning) await warnFurtherUp(doing, due, warning.at, now);

  const answerMs = overdue ? company.valueOf('reminder.acknowledgement.hours') * hourMs - lateMs : 0;
  const seenTo = moments.findLast(({ at }) => at <= now || worked(now, at, company.calendar) < answerMs);
  const actedAt = seenTo?.at ?? null;
  const nextAt = goesOn ? nextOf(moments, actedAt) : null;
  const params = new Params();
  const sql = `update clock set acted_at = coalesce(${params.moment(actedAt)}, acted_at),
    next_at = ${params.moment(nextAt)} where id = ${params.add(due.id)}`;
  await run(doing.em, sql, params);
}
