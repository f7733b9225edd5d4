import { addDays, momentAt } from '../../core/businessTime.js';
import { Params } from '../../core/sql/params.js';
import type { IndicatorRun } from '../../entities/index.js';
import { timeZone } from '../../settings/index.js';
import { company, fillScratch, makeScratch } from '../flow/words.js';
import type { Transaction } from '../flow/transaction.js';

/** How long before a period may begin what is measured in it, in days. */
const longest = 400;

/** The period of a run, as sources are told it. */
export type Span = Pick<IndicatorRun, 'fromDay' | 'toDay' | 'cutOff'>;

/** A source as it is kept: the moments of the period by their names. */
export const named = { from: ':from', until: ':until', cutOff: ':cutOff' } as const;

/** An empty table of what indicators find, by their codes, and a table of the working time that their sources ask about, until the transaction ends. */
export async function makeFound(within: Transaction, span: Span): Promise<void> {
  const columns = `indicator_code text not null, record_id text not null, account_id text, department_id text,
    done_on timestamptz not null, reviewed boolean not null, contributes boolean not null, magnitude numeric`;
  await makeScratch(within, 'indicator_found', columns);
  await makeScratch(within, 'working_span', 'begins timestamptz not null, ends timestamptz not null');
  await keepWorkingTime(within, span);
}

/** Keeps once, for all sources, when the company works in the period and long enough before it. */
async function keepWorkingTime(within: Transaction, { fromDay, toDay, cutOff }: Span): Promise<void> {
  const { calendar } = await company({ ...within, now: cutOff });
  const work: (readonly [number, number])[] = [];
  for (let day = addDays(fromDay, -longest); day <= addDays(toDay, 1); day = addDays(day, 1))
    work.push(...calendar.workOn(day));
  const params = new Params();
  const ends = (index: 0 | 1) => `${params.add(work.map((span) => new Date(span[index])))}::timestamptz[]`;
  await fillScratch(within, 'working_span', `select * from unnest(${ends(0)}, ${ends(1)})`, params);
}

/** Whether the data of a record, entered by the cut-off, had not been found right by then: they count in no figure (3.2.2). */
const awaitsReview = (record: string, cutOff: string) =>
  `exists (select from data_review q where q.record_id = ${record} and q.entered_at <= ${cutOff}
    and not exists (select from step_record a where a.record_id = q.id and a.step = 'dataReviewApprove' and a.taken_at <= ${cutOff}))`;

/** Finds what an indicator counts, each with the department in which whoever did it is on the last day of the period. */
export async function findCounted(within: Transaction, code: string, source: string, span: Span): Promise<void> {
  const { fromDay, toDay, cutOff } = span;
  const params = new Params();
  const moments: Record<keyof typeof named, string> = {
    from: params.moment(momentAt(fromDay, '00:00', timeZone)),
    until: params.moment(momentAt(addDays(toDay, 1), '00:00', timeZone)),
    cutOff: params.moment(cutOff),
  };
  const asked = source.replace(/:(from|until|cutOff)\b/g, (_, name: keyof typeof named) => moments[name]);
  const day = `${params.add(toDay)}::date`;
  const sql = `with found as (${asked})
    select ${params.add(code)}, f.record_id, f.account_id, coalesce(placed.department_id, a.department_id),
      f.done_on, d.reviewed, f.contributes and d.reviewed, f.magnitude
    from found f cross join lateral (select not ${awaitsReview('f.record_id', moments.cutOff)} as reviewed) d left join account a on a.id = f.account_id left join lateral (
      select p.department_id from placement l join position p on p.id = l.position_id
      where l.employee_id = a.employee_id and l.from_day <= ${day} and (l.to_day is null or l.to_day >= ${day})
      order by l.from_day desc, l.id desc limit 1) placed on true
    where f.done_on <= ${moments.cutOff}`;
  await fillScratch(within, 'indicator_found', sql, params);
}
