import { makeUp, rest } from './plainCalendar.js';
import { sql } from './people.js';

const days = (some: readonly string[]) => `'{${some.join(',')}}'::date[]`;

const given = `p.state = 'GIVEN' and p.state_since <= $3`;

/** Whoever of the company ended a clock. */
const ender = `(select s.actor_id from step_record s join account a on a.id = s.actor_id and a.kind = 'EMPLOYEE'
  where s.record_id = c.record_id and s.taken_at = c.done_at order by s.id limit 1)`;

/** Whose data were still to be found right at the cut-off. */
const unreviewed = `(select q.record_id from data_review q left join step_record p on p.record_id = q.id and p.taken_at <= $3
    and p.step = 'dataReviewApprove' where q.entered_at <= $3 and p.id is null)`;

/** The same figures by SQL that somebody else wrote, straight from the tables: of each person, numerator and denominator. */
export const byHand: Readonly<Record<string, string>> = {
  'PX-A': `with moved as (select *, lead(step) over w as next_step, lead(taken_at) over w as next_at from step_record
      where from_state is null or from_state <> to_state window w as (partition by record_id order by id))
    select actor_id as account, sum(case when next_step in ('contractReturn', 'amendmentReturn', 'quotationReturn',
      'productionTaskReject', 'orderIssueReopen', 'ticketReopen') and next_at <= $3 then 0 else 1 end) as numerator, count(*) as denominator
    from moved where taken_at between $1 and $2 and record_id not in ${unreviewed} group by 1`,
  'PX-T': `select s.actor_id as account, sum((c.done_at <= c.due_at)::int) as numerator, count(*) as denominator
    from clock c join lateral ${ender} s on true
    where c.due_at between $1 and $2 and c.done_at <= $3 and (c.paused_at is null or c.paused_at > c.due_at)
      and c.record_id not in ${unreviewed} group by 1`,
  'Q-CON': `select d.actor_id as account, count(l.id) as numerator, count(distinct c.id) as denominator
    from contract c join step_record s on s.record_id = c.id and s.step = 'contractSign' and s.taken_at between $1 and $2
      join step_record d on d.record_id = c.id and d.step = 'contractDraft'
      join signature g on g.record_id = c.id and g.party = 'COMPANY'
      left join legal_review l on l.record_id = c.id and l.result = 'APPROVED' and l.document_hash = g.document_hash
        and l.reviewer_id <> g.account_id where c.id not in ${unreviewed} group by 1`,
  'Q-CSAT': `select t.owner_id as account, sum(v.score) as numerator, count(v.score) as denominator
    from ticket t join satisfaction_survey v on v.ticket_id = t.id where v.entered_at between $1 and $2 and v.state <> 'SPARED' group by 1`,
  'Q-SAT': `select t.owner_id as account, sum((v.score >= 4)::int) as numerator, count(*) as denominator
    from ticket t join satisfaction_survey v on v.ticket_id = t.id
    where v.entered_at between $1 and $2 and v.state <> 'SPARED' and v.score is not null group by 1`,
  'E-ORD': `select b.actor_id as account, sum(extract(epoch from e.taken_at - b.taken_at) / 86400) as numerator, count(*) as denominator
    from step_record e join step_record b on b.record_id = e.record_id and b.step = 'orderCreate'
    where e.taken_at between $1 and $2 and e.to_state = 'ACCEPTED' and e.record_id like 'order\\_%' and e.from_state <> 'ACCEPTED'
      and e.record_id not in ${unreviewed} group by 1`,
  'E-RSP': `with answered as (select t.id, s.actor_id, r.taken_at as came, s.taken_at as met
      from ticket t join step_record r on r.record_id = t.id and r.from_state is null
        join step_record s on s.record_id = t.id and s.step = 'ticketAccept'
      where s.taken_at between $1 and $2 and t.id not in ${unreviewed})
    select w.actor_id as account, count(distinct w.id) as denominator, sum(greatest(0, extract(epoch from
        least(w.met, (d.day + h.ends) at time zone 'Asia/Shanghai') - greatest(w.came, (d.day + h.begins) at time zone 'Asia/Shanghai'))) / 60)
        filter (where d.day = any(${days(makeUp)}) or extract(isodow from d.day) < 6 and d.day <> all(${days(rest)})) as numerator
    from answered w cross join (values (time '09:00', time '12:00'), (time '13:00', time '18:00')) h (begins, ends)
      cross join lateral (select n::date as day from generate_series((w.came at time zone 'Asia/Shanghai')::date,
        (w.met at time zone 'Asia/Shanghai')::date, '1 day') n) d group by 1`,
  'PX-C': `select s.actor_id as account, count(*) as numerator, count(*) as denominator
    from clock c join lateral ${ender} s on true
    where c.due_at between $1 and $2 and c.done_at <= $3 and (c.paused_at is null or c.paused_at > c.due_at)
      and c.record_id not in ${unreviewed} group by 1`,
  'T-ACK': `select s.actor_id as account, sum((c.done_at <= c.due_at)::int) as numerator, count(*) as denominator
    from clock c join lateral ${ender} s on true
    where c."limit" = 'order.handoffAck.hours' and c.due_at between $1 and $2 and c.done_at <= $3 and c.record_id not in ${unreviewed} group by 1`,
  'T-360': `select p.rated_id as account, sum((p.collaboration + p.rapport + p.problem_solving)::numeric / 3) filter (where ${given}) as numerator,
      count(*) filter (where ${given}) as denominator
    from peer_rating p join assessment_cycle y on y.id = p.cycle_id
    where p.entered_at <= $3 and (y.from_day + time '00:00') at time zone 'Asia/Shanghai' = $1
      and y.to_day = ($2 at time zone 'Asia/Shanghai')::date group by 1`,
};

export type ByHand = { account: string; numerator?: string; denominator: string };

/** The first moment of a period, its last, and the cut-off. */
export type Moments = Readonly<Record<'$1' | '$2' | '$3', string>>;

/** An SQL written by hand for a period. */
export const handmadeFor = (code: string, moments: Moments): string =>
  byHand[code]!.replace(/\$\d/g, (name) => `'${moments[name as keyof Moments]}'::timestamptz`);

const march = { $1: '2026-03-01T00:00+08', $2: '2026-03-31T23:59:59.999+08', $3: '2026-04-02T10:00+08' };

/** What SQL written by hand finds for March 2026, up to the cut-off on 2 April. */
export const handmade = (code: string) => sql<ByHand>(handmadeFor(code, march));
