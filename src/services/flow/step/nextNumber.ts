import type { EntityManager } from '@mikro-orm/postgresql';
import { yearOf } from '../../../core/businessTime.js';
import { Params } from '../../../core/sql/params.js';
import type { NamedStep } from '../../../processes/index.js';
import { run } from '../../../reads/run.js';
import { timeZone } from '../../../settings/index.js';
import { companySql, type LoadedCompany } from '../clocks/companyAt.js';

/** A number, and with it the company, by whose time limits the record that gets it runs. */
export interface Allotted {
  readonly number: string;
  readonly company: LoadedCompany | null;
}

/** The next number of a kind of record this year, such as HT-2026-0007. */
export async function nextNumber(em: EntityManager, step: NamedStep, now: Date): Promise<Allotted> {
  const prefix = step.entity.numbered!;
  const year = yearOf(now, timeZone);
  const params = new Params();
  const company = step.process.limits ? companySql(params.moment(now)) : 'null';
  const [row] = await run<{ last: number; company: LoadedCompany | null }>(
    em,
    `insert into number_sequence (prefix, year, last) values (${params.add(prefix)}, ${params.add(year)}, 1)
     on conflict (prefix, year) do update set last = number_sequence.last + 1
     returning last, ${company} as company${em.isInTransaction() ? '' : `, ${unwaited} as unwaited`}`,
    params,
  );
  return { number: `${prefix}-${year}-${String(row!.last).padStart(4, '0')}`, company: row!.company };
}

/** By itself it need not wait for the disk: a record that bears the number is on it only after the number is. */
const unwaited = `set_config('synchronous_commit', 'off', true)`;

/**
 * Allots the number before the transaction of a step that begins a record which stands by itself: nobody waits for it
 * until another one is written. Where the step is refused, its number is lost.
 */
export async function numberAhead(em: EntityManager, step: NamedStep, now: Date): Promise<Allotted | undefined> {
  const { numbered, rows } = step.entity;
  return step.from || !numbered || 'within' in rows ? undefined : nextNumber(em, step, now);
}
