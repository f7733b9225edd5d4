import { exists, is, not, via, type Fact } from '../../core/words.js';
import { Finding, InspectionSample, RectificationNotice } from '../../entities/index.js';
import { inForce } from '../../settings/inForce.js';
import { today } from '../../settings/today.js';
import { departmentsAbove } from '../departmentsAbove.js';
import { isOwner, only } from '../facts.js';

/** Whether one of these accounts works in a department, or in one below it, in SQL. */
const worksIn = (department: string, accounts: string) =>
  `exists (select from ${departmentsAbove(accounts)} o where o.id = ${department})`;

const ownDepartment = {
  code: 'OWN_DEPARTMENT',
  means: { en: 'Nobody may inspect their own department (SOD-21)', zh: '不得检查本人所在部门（SOD-21）' },
  clause: '4.1.1b',
} as const;

/** The actor works in the department that is inspected (SOD-21). */
export const ofInspected: Fact = { ...ownDepartment, sql: (row, actors) => worksIn(`${row}.inspected_id`, actors) };

/** The same of the inspector. */
export const inspectorOfInspected: Fact = {
  ...ownDepartment,
  code: 'INSPECTOR_OF_DEPARTMENT',
  curable: true,
  sql: (row) => worksIn(`${row}.inspected_id`, `array[${row}.owner_id]`),
};

/** The same of the actor, asked of a finding or of its notice. */
export const ofFoundIn: Fact = { ...ownDepartment, sql: (row, actors) => worksIn(`${row}.department_id`, actors) };

/** The inspector is not of the supervision group today (4.1.1a). */
export const inspectorUnappointed: Fact = {
  code: 'INSPECTOR_UNAPPOINTED',
  means: {
    en: 'The inspector must be an appointed member of the supervision group',
    zh: '检查人须为任期内的监督小组成员',
  },
  clause: '4.1.1a',
  curable: true,
  sql: (row, _actors, now) => `not exists (select from supervision_member m where m.member_id = ${row}.owner_id
    and m.state = 'APPOINTED' and ${today(now)} between m.term_from and m.term_to)`,
};

export const isInspector = only('INSPECTOR', { en: 'the inspector', zh: '检查人' }, '4.1.1b');

/** A record of a sample is the inspector's own, or they took a step on it (SOD-21). */
export const sampledOwn: Fact = {
  code: 'SAMPLED_OWN',
  means: {
    en: 'Nobody may inspect records that they entered, worked on or approved (SOD-21)',
    zh: '不得检查本人录入、办理或审批的记录（SOD-21）',
  },
  clause: '4.1.1b',
  sql: (row) => `exists (select from inspection_sample m join sampled_record x on x.sample_id = m.id
    join step_record s on s.record_id = x.record_id
    where m.inspection_id = ${row}.id and ${row}.owner_id in (s.actor_id, s.on_behalf_of_id))`,
};

export const nothingToDraw: Fact = {
  code: 'NOTHING_TO_DRAW',
  means: { en: 'No record of this type was entered in this period', zh: '该期间没有此类记录' },
  clause: '4.1.2c',
  curable: true,
  sql: exists(InspectionSample, 'inspection', { population: 0 }),
};

export const findingsOpen: Fact = {
  code: 'FINDINGS_OPEN',
  means: {
    en: 'Each finding needs a rectification notice or a reason for none',
    zh: '每项发现须下达整改通知书或说明理由',
  },
  clause: '4.1.3b',
  curable: true,
  sql: exists(Finding, 'inspection', { state: 'OPEN' }),
};

export const notUnderWay: Fact = {
  code: 'NOT_UNDER_WAY',
  means: { en: 'The inspection is not under way', zh: '检查未在进行中' },
  clause: '4.1.3a',
  sql: not(via(Finding, 'inspection', { state: 'UNDER_WAY' })),
};

export const dueDayMissing: Fact = {
  code: 'DUE_DAY_MISSING',
  means: { en: 'The due date of the rectification is missing', zh: '须写明整改期限' },
  clause: '4.1.3c',
  curable: true,
  sql: is(RectificationNotice, { dueDay: null }),
};

/** The last day by which a notice may be due, in SQL; the setting has the gravest first. */
const lastDay = (
  row: string,
  now: string,
) => `${today(now)} + (${inForce('rectificationNotice.limitBySeverity.days', now)}
  ->> case ${row}.severity when 'CRITICAL' then 0 when 'MAJOR' then 1 when 'MODERATE' then 2 else 3 end)::int`;

export const dueDayOff: Fact = {
  code: 'DUE_DAY_OFF',
  means: { en: 'The due date is past, or later than the severity allows', zh: '整改期限已过，或超出该严重程度的时限' },
  clause: '4.1.3c',
  curable: true,
  params: { field: 'dueDay' },
  sql: (row, _actors, now) => `coalesce(${row}.due_day not between ${today(now)} and ${lastDay(row, now)}, false)`,
};

export const extendedOften: Fact = {
  code: 'EXTENDED_OFTEN',
  means: { en: 'The maximum number of extensions is reached', zh: '已达延期次数上限' },
  clause: '4.1.3c',
  sql: (row, _actors, now) => `${row}.times_extended >= ${inForce('rectificationNotice.extensions.count', now)}`,
};

/** The person responsible for the rectification (SOD-22). */
export const isResponsible: Fact = {
  ...isOwner,
  code: 'RESPONSIBLE',
  means: {
    en: 'Nobody may verify their own rectification (SOD-22)',
    zh: '责任人不得验证本人的整改（SOD-22）',
  },
  clause: '4.1.3c',
};

export const responsibleElsewhere: Fact = {
  code: 'RESPONSIBLE_ELSEWHERE',
  means: { en: 'The responsible person must work in the inspected department', zh: '责任人须为受检部门人员' },
  clause: '4.1.3c',
  curable: true,
  sql: (row) => `not ${worksIn(`${row}.department_id`, `array[${row}.responsible_id]`)}`,
};
