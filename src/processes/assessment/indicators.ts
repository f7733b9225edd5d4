import { inForce } from '../../settings/inForce.js';
import { timeZone } from '../../settings/index.js';
import { allSteps } from '../allSteps.js';
import { during, ender, staff, type Indicator, type Period } from './indicator.js';

/** The steps that send back what was done before. */
const correcting = () => [...allSteps().values()].flatMap(({ name, corrects }) => (corrects ? [`'${name}'`] : []));

/** The minutes of working time between two moments. */
const minutesWorked = (from: string, to: string) => `(select coalesce(sum(extract(epoch from
  least(w.ends, ${to}) - greatest(w.begins, ${from}))) / 60, 0) from working_span w where w.ends > ${from} and w.begins < ${to})`;

/** What fell due in the period, whether it counts as done, and who did it; while nobody did, it is nobody's. */
const fellDue = (counts: (period: Period) => string, only: string) => (period: Period) =>
  `select c.record_id, ${ender(period)} as account_id, c.due_at as done_on,
    coalesce(${counts(period)}, false) as contributes, null::numeric as magnitude
  from clock c where ${during('c.due_at', period)} and (c.paused_at is null or c.paused_at > c.due_at) and ${only}`;

const onTime = () => 'c.done_at <= c.due_at';

/** The steps in which records moved in the period, and whether nobody had to send them back. */
const moves = (period: Period) =>
  `select s.record_id, s.actor_id as account_id, s.taken_at as done_on, null::numeric as magnitude,
    (select n.step in (${correcting().join(', ')}) from step_record n where n.record_id = s.record_id and n.id > s.id
      and n.from_state is distinct from n.to_state and n.taken_at <= ${period.cutOff} order by n.id limit 1) is not true as contributes
  from step_record s where ${during('s.taken_at', period)} and s.from_state is distinct from s.to_state and ${staff('s.actor_id')}`;

const signed = (period: Period) =>
  `select s.record_id, d.actor_id as account_id, s.taken_at as done_on, null::numeric as magnitude,
    exists (select from signature g join legal_review l on l.record_id = g.record_id and l.result = 'APPROVED'
      and l.document_hash = g.document_hash and l.reviewed_at <= s.taken_at
      where g.record_id = s.record_id and g.party = 'COMPANY' and g.account_id <> l.reviewer_id) as contributes
  from step_record s join step_record d on d.record_id = s.record_id and d.step = 'contractDraft'
  where s.step = 'contractSign' and ${during('s.taken_at', period)}`;

const surveyed = (period: Period) =>
  `select s.record_id, r.actor_id as account_id, s.taken_at as done_on, a.taken_at is not null as contributes,
    case when a.taken_at is not null then v.score::numeric end as magnitude
  from step_record s join satisfaction_survey v on v.id = s.record_id
    left join step_record a on a.record_id = s.record_id and a.step = 'satisfactionSurveyAnswer' and a.taken_at <= ${period.cutOff}
    left join lateral (select t.actor_id from step_record t where t.record_id = v.ticket_id and t.step = 'ticketResolve'
      order by t.id limit 1) r on true
  where s.step = 'satisfactionSurveySend' and ${during('s.taken_at', period)}`;

/** The answers to the surveys sent in the period, of the resolver of the ticket: satisfied from so many points on. */
const contented = (period: Period) =>
  `select f.record_id, f.account_id, f.done_on, f.magnitude >= ${inForce('satisfactionSurvey.satisfied.points', 'f.done_on')} as contributes,
    null::numeric as magnitude
  from (${surveyed(period)}) f where f.magnitude is not null`;

const ordered = (period: Period) =>
  `select s.record_id, c.actor_id as account_id, s.taken_at as done_on, true as contributes,
    (extract(epoch from s.taken_at - c.taken_at) / 86400)::numeric as magnitude
  from step_record s join step_record c on c.record_id = s.record_id and c.from_state is null
  where s.step in ('orderAccept', 'orderRecordAcceptance') and ${during('s.taken_at', period)}`;

const answered = (period: Period) =>
  `select s.record_id, s.actor_id as account_id, s.taken_at as done_on, true as contributes,
    ${minutesWorked('r.taken_at', 's.taken_at')}::numeric as magnitude
  from step_record s join step_record r on r.record_id = s.record_id and r.from_state is null
  where s.step = 'ticketAccept' and ${during('s.taken_at', period)}`;

/** Rounds of peer rating whose period ends in this one; when and by whom somebody was rated stays unsaid. */
const rated = (period: Period) =>
  `select p.id as record_id, p.rated_id as account_id, ${period.until} - interval '1 millisecond' as done_on,
    g.taken_at is not null as contributes,
    case when g.taken_at is not null then (p.collaboration + p.rapport + p.problem_solving) / 3.0 end as magnitude
  from peer_rating p join assessment_cycle y on y.id = p.cycle_id
    left join step_record g on g.record_id = p.id and g.step = 'peerRatingGive' and g.taken_at <= ${period.cutOff}
  where y.to_day = ((${period.until} - interval '1 day') at time zone '${timeZone}')::date
    and y.from_day = (${period.from} at time zone '${timeZone}')::date and p.entered_at <= ${period.cutOff}`;

const share = { unit: 'PERCENT', better: 'HIGHER', figure: 'SHARE' } as const;

/** The indicators of how work is done (4.2, with the formulas of 1.13), by their codes. */
export const assessmentIndicators: Readonly<Record<string, Indicator>> = {
  'PX-C': {
    en: 'Completeness of processes',
    zh: '流程完整性',
    clause: '4.2.1a',
    ...share,
    formula: 'Tasks due in the period and completed by the cut-off, on time or late / tasks due',
    source: fellDue(({ cutOff }) => `c.done_at <= ${cutOff}`, 'true'),
  },
  'PX-A': {
    en: 'Accuracy of processes',
    zh: '流程准确性',
    clause: '4.2.1b',
    ...share,
    formula: 'Steps taken in the period and not sent back by the cut-off / steps taken',
    source: moves,
  },
  'PX-T': {
    en: 'Timeliness of processes',
    zh: '流程及时性',
    clause: '4.2.1c',
    ...share,
    formula: 'Tasks due in the period and completed on time / tasks due',
    source: fellDue(onTime, 'true'),
  },
  'Q-CON': {
    en: 'Compliance of sales contracts',
    zh: '销售合同合规性',
    clause: '4.2.2b',
    ...share,
    formula:
      'Contracts signed in the period in the text approved by legal, by a reviewer other than the signatory / contracts signed',
    source: signed,
  },
  'Q-CSAT': {
    en: 'Satisfaction with after-sales service',
    zh: '售后服务满意度',
    clause: '4.2.2d',
    unit: 'POINTS',
    better: 'HIGHER',
    figure: 'MEAN',
    least: 'satisfactionSurvey.minimumResponses.count',
    formula: 'Mean score of the surveys sent in the period and answered by the cut-off, per resolver of the ticket',
    source: surveyed,
  },
  'Q-SAT': {
    en: 'Share of customers satisfied with after-sales service',
    zh: '售后服务满意率',
    clause: '4.2.2d',
    ...share,
    least: 'satisfactionSurvey.minimumResponses.count',
    formula: 'Answers to surveys sent in the period with at least the score set as satisfied / answers by the cut-off',
    source: contented,
  },
  'E-ORD': {
    en: 'Order cycle',
    zh: '订单处理周期',
    clause: '4.2.3b',
    unit: 'DAYS',
    better: 'LOWER',
    figure: 'MEDIAN',
    formula: 'Median days from the creation of the orders accepted in the period to their acceptance',
    source: ordered,
  },
  'E-RSP': {
    en: 'Response to customers',
    zh: '客户响应时间',
    clause: '4.2.3c',
    unit: 'MINUTES',
    better: 'LOWER',
    figure: 'MEDIAN',
    formula:
      'Median minutes of working time from the receipt of the tickets accepted in the period to their acceptance',
    source: answered,
  },
  'T-ACK': {
    en: 'Handoffs acknowledged on time',
    zh: '交接按时确认率',
    clause: '4.2.4a',
    ...share,
    formula: 'Handoffs due for acknowledgement in the period and acknowledged on time / handoffs due',
    source: fellDue(onTime, `c."limit" = 'order.handoffAck.hours'`),
  },
  'T-360': {
    en: 'Peer rating',
    zh: '同事互评',
    clause: '4.2.4',
    unit: 'POINTS',
    better: 'HIGHER',
    figure: 'MEAN',
    least: 'peerRating.raters.count',
    anonymous: true,
    formula: 'Mean of the peer ratings of the cycle of the same period, each the mean of its three criteria',
    source: rated,
  },
};
