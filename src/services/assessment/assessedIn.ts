import { Params } from '../../core/sql/params.js';
import type { AssessmentCycle, ScoreItem } from '../../entities/index.js';
import { select, type Work } from '../flow/words.js';

/** Somebody who is assessed in a cycle: in which position, by which scheme, and who assesses. */
export interface Assessed {
  readonly account: string;
  readonly department: string | null;
  readonly position: string;
  readonly scheme: string;
  /** The nearest head of a department above who is somebody else; where there is none, whoever opens the forms. */
  readonly assessor: string;
}

/** Everybody in use at the end of a cycle whose position has a scheme in force for it. */
export function assessedIn(work: Work<AssessmentCycle>): Promise<Assessed[]> {
  const { viewer, record } = work;
  const params = new Params();
  const [from, to, opener] = [params.add(record.fromDay), params.add(record.toDay), params.add(viewer.account)];
  const sql = `with recursive assessed as (
      select distinct on (a.id) a.id as account, p.department_id as department, l.position_id as position, s.id as scheme
      from account a join placement l on l.employee_id = a.employee_id and l.from_day <= ${to}::date and (l.to_day is null or l.to_day >= ${to}::date)
        join position p on p.id = l.position_id
        join assessment_scheme s on s.position_id = l.position_id and s.state = 'IN_FORCE' and s.valid_from <= ${from}::date
      where a.kind = 'EMPLOYEE' and a.state = 'ACTIVE'
      order by a.id, l.from_day desc, l.id desc, s.valid_from desc, s.id desc),
    above as (select s.account, d.parent_id, d.head_id, 0 as height from assessed s join department d on d.id = s.department
      union all select b.account, d.parent_id, d.head_id, b.height + 1 from above b join department d on d.id = b.parent_id)
    select s.*, coalesce((select b.head_id from above b where b.account = s.account and b.head_id <> s.account
      order by b.height limit 1), ${opener}) as assessor
    from assessed s order by s.account`;
  return select<Assessed>(work, sql, params);
}

/** Something to score of somebody: the figure, and what it is worth; empty points are given by the assessor. */
export interface Item extends Pick<ScoreItem, 'side' | 'title' | 'weight' | 'points'> {
  readonly item: string;
  readonly value: string | null;
}

/** What is scored of each of these people, by their accounts, with the points that the figures of a run are worth. */
export async function itemsOf(work: Work, people: readonly Assessed[], figures: string): Promise<Map<string, Item[]>> {
  const params = new Params();
  const given = `unnest(${params.add(people.map(({ account }) => account))}::text[], ${params.add(people.map(({ scheme }) => scheme))}::text[])`;
  const sql = `select w.account, i.id as item, i.side, i.title, i.weight, v.id as value,
      case when v.figure is not null
        then round(least(100, greatest(0, 100 * (v.figure - i.zero_at) / (i.full_at - i.zero_at))), 4)::text end as points
    from ${given} as w (account, scheme) join scheme_item i on i.scheme_id = w.scheme
      left join lateral (select v.id, v.figure from indicator_value v join indicator_version x on x.id = v.indicator_id
        where v.indicator_run_id = ${params.add(figures)} and v.subject = 'PERSON' and v.owner_id = w.account
          and x.indicator_code = i.indicator_code) v on true
    order by w.account, i.id`;
  const found = new Map<string, Item[]>();
  for (const { account, ...item } of await select<Item & { account: string }>(work, sql, params))
    found.set(account, [...(found.get(account) ?? []), item]);
  return found;
}
