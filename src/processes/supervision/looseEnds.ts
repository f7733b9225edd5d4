import { inForce } from '../../settings/inForce.js';
import type { cadences } from '../../settings/setting.js';
import type { LooseEnd } from './looseEnd.js';

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

/** What is found leads to a notice, and that to its verification; inspections go on. */
export const supervisionLooseEnds: Readonly<Record<string, LooseEnd>> = {
  FINDING_LEFT: {
    en: 'The inspection is closed, but a finding has neither a notice nor a reason for none',
    zh: '检查已关闭，但仍有发现未下达通知且未说明理由',
    clause: '4.1.3b',
    sql: () => `select f.id as record, i.state_since as since from finding f join inspection i on i.id = f.inspection_id
      where i.state = 'CLOSED' and (f.state = 'OPEN'
        or f.state = 'NOTIFIED' and not exists (select from rectification_notice o where o.finding_id = f.id))`,
  },
  UNINSPECTED: {
    en: 'No inspection was started after this one for longer than an inspection cycle',
    zh: '该检查之后已超过一个检查周期未开展检查',
    clause: '4.1.1b',
    sql: (now) => `select l.id as record, l.taken_at + ${inspectionRound(now)} as since
      from (select n.id, s.taken_at from inspection n join step_record s on s.record_id = n.id and s.step = 'inspectionStart'
        where s.taken_at <= ${now} order by s.taken_at desc limit 1) l where l.taken_at + ${inspectionRound(now)} < ${now}`,
  },
  CURED_UNVERIFIED: {
    en: 'A finding is marked as rectified without verification',
    zh: '发现已标记整改完成，但未经验证',
    clause: '4.1.3c',
    sql: () => `select f.id as record, f.state_since as since from finding f where f.state in ('CURED', 'LASTING', 'RELAPSED')
      and not exists (select from rectification_notice o where o.finding_id = f.id and o.state = 'VERIFIED')`,
  },
};
