import type { EntityManager } from '@mikro-orm/postgresql';
import { entityNamed } from '../../../core/fields/declaration.js';
import { typeOfId } from '../../../core/ids.js';
import { limitName, type Limit } from '../../../core/limit.js';
import { Params } from '../../../core/sql/params.js';
import { quoted } from '../../../core/sql/quoted.js';
import type { TimedMoment } from '../../../core/reminders.js';
import { processOf } from '../../../processes/index.js';
import { run } from '../../../reads/run.js';
import type { Waiting } from '../inbox/awaited.js';
import { momentsOfClock } from '../clocks/clockTime.js';
import { clockColumns, clockOf, type ClockRow } from '../clocks/clockRows.js';
import { companyAt, type Company } from '../clocks/companyAt.js';

/** A record for which a clock runs, as it stands. */
interface Timed extends Waiting {
  readonly number: string;
  readonly department: string | null;
  readonly version: number;
}

/** A clock that runs, at which time must act: when it must, and what of that is due. */
export interface DueClock {
  readonly id: string;
  readonly dueAt: Date;
  readonly record: Timed;
  /** Undefined where a version before had it. */
  readonly limit: Limit | undefined;
  readonly company: Company;
  readonly moments: readonly TimedMoment[];
  readonly due: readonly TimedMoment[];
}

type Row = ClockRow & { readonly record: string };

/** The clock of this id, locked where it is asked so; nothing where time need not act on it by now. */
export async function dueClock(
  em: EntityManager,
  id: string,
  now: Date,
  locked?: 'locked',
): Promise<DueClock | undefined> {
  const params = new Params();
  const sql = `select ${clockColumns}, c.record_id as record from clock c where c.id = ${params.add(id)} and c.next_at <= ${params.moment(now)} and c.done_at is null
    ${locked ? 'for update' : ''}`;
  const [row] = await run<Row>(em, sql, params);
  if (!row) return undefined;
  const record = await timed(em, row.record);
  const company = await companyAt(em, now);
  const limit = processOf(record.entity.name)!.limits?.find((one) => limitName(one) === row.limit);
  const clock = clockOf(row);
  const moments = limit ? momentsOfClock(clock, limit, company) : [];
  const { actedAt } = clock;
  const due = moments.filter(({ at }) => (actedAt === null || at > actedAt) && at <= now);
  return { id, dueAt: clock.dueAt, record, limit, company, moments, due };
}

async function timed(em: EntityManager, id: string): Promise<Timed> {
  const entity = entityNamed(typeOfId(id)!);
  const params = new Params();
  const sql = `select r.id, r.number, r.owner_id as owner, r.department_id as department, r.state, r.version
    from ${quoted(entity.table)} r where r.id = ${params.add(id)}`;
  const [record] = await run<Omit<Timed, 'entity'>>(em, sql, params);
  return { ...record!, entity };
}
