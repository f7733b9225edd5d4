import { inForce } from '../../settings/inForce.js';
import type { LooseEnd } from '../supervision/looseEnd.js';

/** Customers helped are surveyed, and dissatisfied ones are followed up. */
export const supportLooseEnds: Readonly<Record<string, LooseEnd>> = {
  UNSURVEYED: {
    en: 'A ticket was resolved without a satisfaction survey',
    zh: '工单已解决，但未发起满意度调查',
    clause: '2.4.4a',
    sql: () => `select t.id as record, s.taken_at as since from ticket t
      join lateral (select min(s.taken_at) as taken_at from step_record s where s.record_id = t.id and s.step = 'ticketResolve') s
        on s.taken_at is not null
      where not exists (select from satisfaction_survey v where v.ticket_id = t.id)`,
  },
  LOW_SURVEY: {
    en: 'A low satisfaction score has no follow-up',
    zh: '低分调查未跟进',
    clause: '2.4.4e',
    sql: () => `select v.id as record, s.taken_at as since from satisfaction_survey v
      join step_record s on s.record_id = v.id and s.step = 'satisfactionSurveyAnswer'
      where v.score <= ${inForce('satisfactionSurvey.lowScore.points', 's.taken_at')}
        and not exists (select from follow_up o where o.survey_id = v.id)`,
  },
};
