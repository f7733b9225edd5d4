import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';
import { shownDue, standing } from './clockTexts.js';
import type { DueClock } from './dueClock.js';
import { notify, type Notice } from '../inbox/notify.js';
import type { Doing } from '../once.js';
import { standIns } from '../inbox/standIns.js';

interface Told {
  readonly account: string;
  readonly read: boolean;
}

/**
 * Escalates an overdue record: notifies the next head up from its department and who stands in for them, unless
 * somebody notified before has read it (3.4.3d). Answers whether there is a head above; without any, its owner is told.
 */
export async function tellFurtherUp(doing: Doing, due: DueClock, at: Date, now: Date): Promise<boolean> {
  const { id, dueAt, record } = due;
  const cause = `clock ${id} ESCALATION ${dueAt.toISOString()}`;
  const told = await toldOf(doing.em, record.id, cause);
  if (told.some(({ read }) => read)) return false;
  const known = new Set(told.map(({ account }) => account));
  const [next, ...above] = (await thoseAbove(doing.em, record)).filter((account) => !known.has(account));
  if (!next) return false;
  const [when, where] = [shownDue(due), standing(record)];
  const text = {
    en: `${record.number} was to be done by ${when} and is not: ${where.en}.`,
    zh: `${record.number} 已逾期，时限为 ${when}：${where.zh}。`,
  };
  await tell(doing, next, { kind: 'ESCALATION', at, record: record.id, text, cause }, now);
  return above.length > 0;
}

/** Tells the next head up, once, that so much of the time is used that it may be late (2.4.2d). */
export async function warnFurtherUp(doing: Doing, due: DueClock, at: Date, now: Date): Promise<void> {
  const { id, dueAt, record } = due;
  const [head] = await thoseAbove(doing.em, record);
  const [when, where] = [shownDue(due), standing(record)];
  const text = {
    en: `${record.number} may be late: it is to be done by ${when}, and most of the time is used: ${where.en}.`,
    zh: `${record.number} 可能逾期，时限为 ${when}，大部分时间已用完：${where.zh}。`,
  };
  const cause = `clock ${id} WARNING ${dueAt.toISOString()}`;
  await tell(doing, head!, { kind: 'WARNING', at, record: record.id, text, cause }, now);
}

/** Tells somebody above, and whoever stands in for them. */
async function tell(doing: Doing, next: string, notice: Omit<Notice, 'account'>, now: Date): Promise<void> {
  const here = [next, ...(await standIns(doing.em, [next], now))];
  await notify(
    doing,
    here.map((account) => ({ ...notice, account })),
  );
}

/** The heads above a record, upwards; where its department has none, whoever answers for it. */
async function thoseAbove(em: EntityManager, { department, owner }: DueClock['record']): Promise<string[]> {
  const heads = await headsAbove(em, department);
  return heads.length ? heads : [owner];
}

async function toldOf(em: EntityManager, record: string, cause: string): Promise<Told[]> {
  const params = new Params();
  const sql = `select n.account_id as account, n.read_at is not null as read from notification n
    where n.record_id = ${params.add(record)} and n.cause = ${params.add(cause)}`;
  return run<Told>(em, sql, params);
}

/** The heads of a department and of those above it, upwards, each once. */
async function headsAbove(em: EntityManager, department: string | null): Promise<string[]> {
  const params = new Params();
  const sql = `with recursive up as (
      select d.id, d.parent_id, d.head_id, 1 as height from department d where d.id = ${params.add(department)}
      union all select d.id, d.parent_id, d.head_id, up.height + 1 from department d join up on d.id = up.parent_id)
    select up.head_id as head from up join account k on k.id = up.head_id and k.state = 'ACTIVE'
    group by up.head_id order by min(up.height)`;
  return (await run<{ head: string }>(em, sql, params)).map(({ head }) => head);
}
