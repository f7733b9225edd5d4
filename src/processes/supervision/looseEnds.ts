import type { Text } from '../../core/text.js';
import type { Clause } from '../../core/vocabulary.js';
import { inForce } from '../../settings/inForce.js';
import type { cadences } from '../../settings/setting.js';
import { thoughtPoor } from '../training/trainingFacts.js';

/** Something of the loop that should lead on and does not: an invariant that is broken, with the SQL that finds where. */
interface LooseEnd extends Text {
  readonly clause: Clause;
  /** Rows (record, since) at a moment: the records by their ids. */
  readonly sql: (now: string) => string;
}

/** What is taught in a training that is over, or was not held, is taught no more. */
const untaught = `not exists (select from enrolment e join training t on t.id = e.training_id where e.development_need_id = n.id
  and t.state <> 'CANCELLED' and e.state not in ('WITHDRAWN', 'ABSENT'))`;

/** How long each round may take. */
const rounds: Readonly<Record<(typeof cadences)[number], string>> = {
  WEEKLY: '7 days',
  BIWEEKLY: '14 days',
  MONTHLY: '1 month',
  QUARTERLY: '3 months',
  ANNUAL: '1 year',
};

/** How long a round of inspections may take at a moment, in SQL. */
const inspectionRound = (now: string) =>
  `('${JSON.stringify(rounds)}'::jsonb ->> (${inForce('inspectionPlan.round.cadence', now)} ->> 0))::interval`;

/** The invariants of the loop (1.3.4e), by their codes; while jobs have ten minutes to do what is due, nothing is loose. */
export const looseEnds: Readonly<Record<string, LooseEnd>> = {
  OVERDUE_UNTOLD: {
    en: 'It is overdue, and nobody further up was told',
    zh: '已逾期，但未上报',
    clause: '3.4.3d',
    sql: (now) => `select c.record_id as record, c.due_at as since from clock c
      where c.done_at is null and c.paused_at is null and c.due_at < ${now} - interval '10 minutes'
        and not exists (select from notification o where o.record_id = c.record_id and o.kind in ('ESCALATION', 'EXPIRY')
          and o.cause like 'clock ' || c.id || ' %')`,
  },
  WEAK_SCORE: {
    en: 'A locked score is below the threshold, and no need came of it',
    zh: '已锁定的低分未形成发展需求',
    clause: '4.4.3a',
    sql: () => `select f.id as record, y.state_since as since
      from score_item i join assessment_form f on f.id = i.assessment_form_id join assessment_cycle y on y.id = f.cycle_id
      where y.state = 'LOCKED' and i.points < ${inForce('developmentNeed.threshold.points', 'y.state_since')}
        and not exists (select from development_need n where n.score_item_id = i.id)`,
  },
  UNTAUGHT_NEED: {
    en: 'Whoever is to learn was not there, or the training was not held',
    zh: '学员未参加或培训未举行，需求仍未落实',
    clause: '4.4.3c',
    sql: () =>
      `select n.id as record, n.state_since as since from development_need n where n.state = 'IN_TRAINING' and ${untaught}`,
  },
  FINDING_LEFT: {
    en: 'The inspection is closed, and a finding has neither notice nor reason',
    zh: '检查已关闭，但仍有发现未下达通知且未说明理由',
    clause: '4.1.3b',
    sql: () => `select f.id as record, i.state_since as since from finding f join inspection i on i.id = f.inspection_id
      where i.state = 'CLOSED' and (f.state = 'OPEN'
        or f.state = 'NOTIFIED' and not exists (select from rectification_notice o where o.finding_id = f.id))`,
  },
  UNINSPECTED: {
    en: 'For longer than a round takes, no inspection was begun after this one',
    zh: '该检查之后已超过一个检查周期未开展检查',
    clause: '4.1.1b',
    sql: (now) => `select l.id as record, l.taken_at + ${inspectionRound(now)} as since
      from (select n.id, s.taken_at from inspection n join step_record s on s.record_id = n.id and s.step = 'inspectionStart'
        where s.taken_at <= ${now} order by s.taken_at desc limit 1) l where l.taken_at + ${inspectionRound(now)} < ${now}`,
  },
  CURED_UNVERIFIED: {
    en: 'A finding counts as put right, and nobody verified it',
    zh: '发现已标记整改完成，但未经验证',
    clause: '4.1.3c',
    sql: () => `select f.id as record, f.state_since as since from finding f where f.state in ('CURED', 'LASTING', 'RELAPSED')
      and not exists (select from rectification_notice o where o.finding_id = f.id and o.state = 'VERIFIED')`,
  },
  UNSURVEYED: {
    en: 'A ticket was solved, and its customer was not asked',
    zh: '工单已解决，但未发起满意度调查',
    clause: '2.4.4a',
    sql: () => `select t.id as record, s.taken_at as since from ticket t
      join lateral (select min(s.taken_at) as taken_at from step_record s where s.record_id = t.id and s.step = 'ticketResolve') s
        on s.taken_at is not null
      where not exists (select from satisfaction_survey v where v.ticket_id = t.id)`,
  },
  LOW_SURVEY: {
    en: 'A customer is discontent, and nobody follows it up',
    zh: '低分调查未跟进',
    clause: '2.4.4e',
    sql: () => `select v.id as record, s.taken_at as since from satisfaction_survey v
      join step_record s on s.record_id = v.id and s.step = 'surveyAnswer'
      where v.score <= ${inForce('satisfactionSurvey.lowScore.points', 's.taken_at')}
        and not exists (select from follow_up o where o.survey_id = v.id)`,
  },
  UNADJUSTED_TRAINING: {
    en: 'A training fell short and is closed, and nothing is done otherwise',
    zh: '培训未达预期即已关闭，且未调整',
    clause: '5.2.5c',
    sql: () => `select t.id as record, t.state_since as since from training t where t.state = 'CLOSED'
      and ${thoughtPoor('t', 't.state_since')}
      and not exists (select from training_adjustment j where j.training_id = t.id)`,
  },
};
