import type { EntityManager } from '@mikro-orm/postgresql';
import { entityNamed } from '../../../core/fields/declaration.js';
import { typeOfId } from '../../../core/ids.js';
import { limitName } from '../../../core/limit.js';
import { Params } from '../../../core/sql/params.js';
import { quoted } from '../../../core/sql/quoted.js';
import { processOf } from '../../../processes/index.js';
import { run } from '../../../reads/run.js';
import { systemAccount } from '../../access/asSystem.js';
import { auditInserts } from '../audit/auditInserts.js';
import { clockOf, runningClocks, type ClockRow } from '../clocks/clockRows.js';
import { dueAtOf, nextAtOf } from '../clocks/clockTime.js';
import type { Company } from '../clocks/companyAt.js';
import type { Ticking } from '../clocks/windClocks.js';

/** A record of which something is due at another time than before. */
export interface MovedDue {
  readonly record: string;
  readonly number: string;
  readonly owner: string;
  readonly state: string;
  /** By what, when it was due, and when it is. */
  readonly moves: readonly { readonly limit: string; readonly before: Date; readonly after: Date }[];
}

/** A running clock as the calendar has it now; undefined where it is so already, or stands still. */
export function recounted(clock: Ticking, record: string, company: Company): Ticking | undefined {
  const limit = processOf(typeOfId(record)!)?.limits?.find((one) => limitName(one) === clock.limit);
  if (!limit || clock.pausedAt) return undefined;
  const dueAt = clock.unit === 'ON_DAY' ? clock.dueAt : dueAtOf(clock, undefined, company);
  const moves = dueAt.getTime() !== clock.dueAt.getTime();
  const over = !clock.nextAt && !(moves && (!clock.actedAt || dueAt > clock.actedAt)); // whoever was to hear of it did
  const nextAt = over ? null : nextAtOf({ ...clock, dueAt }, limit, company);
  return moves || nextAt?.getTime() !== clock.nextAt?.getTime() ? { ...clock, dueAt, nextAt } : undefined;
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly owner: string;
  readonly state: string;
  readonly dueAt: string | null;
  readonly clocks: readonly ClockRow[] | null;
}

/** Locks records of one type and their clocks and then, in the next statement, reads them. */
async function locked(em: EntityManager, type: string, ids: readonly string[]): Promise<Row[]> {
  const table = quoted(entityNamed(type).table);
  const params = new Params();
  const $ids = params.add(ids);
  const these = `where r.id = any(${$ids}) order by r.id`;
  await run(em, `select from ${table} r ${these} for no key update`, params);
  await run(
    em,
    `select from clock c where c.record_id = any(${$ids}) and c.done_at is null order by c.id for update`,
    params,
  );
  const sql = `select r.id, r.number, r.owner_id as owner, r.state, r.due_at as "dueAt", ${runningClocks('r.id')} as clocks
    from ${table} r ${these}`;
  return run<Row>(em, sql, params);
}

const earliest = (clocks: readonly Ticking[]): Date | null => {
  const due = clocks.filter(({ pausedAt }) => !pausedAt).map(({ dueAt }) => dueAt.getTime());
  return due.length ? new Date(Math.min(...due)) : null;
};

/** Moves clocks, records and tasks of some records to when they are due by the calendar as it is now, and says so (3.4.1a). */
export async function moveDue(
  em: EntityManager,
  records: readonly string[],
  company: Company,
  now: Date,
): Promise<MovedDue[]> {
  const moved: MovedDue[] = [];
  for (const [type, ids] of Map.groupBy(records, (id) => typeOfId(id)!)) {
    const rows = (await locked(em, type, ids)).map(({ clocks, ...row }) => ({
      ...row,
      clocks: (clocks ?? []).map(clockOf),
    }));
    const turned = rows.flatMap(({ id, clocks }) => clocks.flatMap((clock) => recounted(clock, id, company) ?? []));
    const byId = new Map(turned.map((clock) => [clock.id, clock]));
    const due = rows.map(({ id, clocks }) => ({
      id,
      dueAt: earliest(clocks.map((clock) => byId.get(clock.id) ?? clock)),
    }));
    const own = rows.flatMap(({ id, number, owner, state, clocks }) => {
      const moves = clocks.flatMap(({ id, limit, dueAt }) => {
        const after = byId.get(id)?.dueAt ?? dueAt;
        return after.getTime() === dueAt.getTime() ? [] : [{ limit, before: dueAt, after }];
      });
      return moves.length ? [{ record: id, number, owner, state, moves }] : [];
    });
    await write(em, type, turned, due, own, now);
    moved.push(...own);
  }
  return moved;
}

async function write(
  em: EntityManager,
  type: string,
  clocks: readonly Ticking[],
  due: readonly { readonly id: string; readonly dueAt: Date | null }[],
  moved: readonly MovedDue[],
  now: Date,
): Promise<void> {
  const params = new Params();
  const rows = (some: unknown, columns: string) =>
    `jsonb_to_recordset(${params.add(JSON.stringify(some))}::jsonb) as w (${columns})`;
  const account = moved.length ? await systemAccount(em) : '';
  const audited = moved.map(({ record, moves }) => ({
    at: now,
    account,
    action: 'dueMove',
    outcome: 'TAKEN' as const,
    record,
    clause: '3.4.1a',
    requestId: 'calendar',
    changes: Object.fromEntries(moves.map(({ limit, before, after }) => [limit, [before, after]])),
  }));
  const sql = `with turned as (update clock set due_at = w."dueAt", next_at = w."nextAt"
      from ${rows(clocks, '"id" bigint, "dueAt" timestamptz, "nextAt" timestamptz')} where clock.id = w.id),
    ${audited.length ? `audited as (${auditInserts(audited, params)}),` : ''}
    due as (select w.id, w."dueAt" as at from ${rows(due, '"id" text, "dueAt" timestamptz')}),
    tasks as (update task t set due_at = due.at from due where t.record_id = due.id and t.done_at is null
      and t.due_at is distinct from due.at)
    update ${quoted(entityNamed(type).table)} r set due_at = due.at from due where r.id = due.id and r.due_at is distinct from due.at`;
  await run(em, sql, params);
}
