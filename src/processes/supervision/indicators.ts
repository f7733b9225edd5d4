import { during, ender, type Indicator, type Period } from '../assessment/indicator.js';

/** Whether a step was taken on the record of the clock `c` by a moment. */
const took = (step: string, by: string) =>
  `exists (select from step_record t where t.record_id = c.record_id and t.step = '${step}' and t.taken_at <= ${by})`;

/** What plans have inspected in the period, unless another agreed that it is not; while nobody inspects, it is nobody's. */
const planned = (period: Period) =>
  `select c.record_id, ${ender(period)} as account_id, c.due_at as done_on,
    ${took('supervisionItemInspect', period.cutOff)} as contributes, null::numeric as magnitude
  from clock c join supervision_item i on i.id = c.record_id
  where ${during('c.due_at', period)} and not ${took('supervisionItemWaive', period.cutOff)}`;

/** The notices that were to be put right in the period, by the last day that they were given, but for those taken back; of whoever was to do it. */
const rectified = (period: Period) =>
  `select c.record_id, n.owner_id as account_id, c.due_at as done_on,
    ${took('rectificationNoticeVerify', 'c.due_at')} as contributes, null::numeric as magnitude
  from clock c join rectification_notice n on n.id = c.record_id
  where c."limit" = 'dueDay' and ${during('c.due_at', period)}
    and not ${took('rectificationNoticeWithdraw', period.cutOff)} and not exists (select from clock l
    where l.record_id = c.record_id and l."limit" = c."limit" and l.id > c.id and l.started_at <= ${period.cutOff})`;

/** What inspections found in the period, of the person responsible; what was found before counts. */
const found = (period: Period) =>
  `select f.id as record_id, f.responsible_id as account_id, f.entered_at as done_on,
    f.repeated as contributes, null::numeric as magnitude
  from finding f where ${during('f.entered_at', period)}`;

const share = { unit: 'PERCENT', figure: 'SHARE' } as const;

/** The indicators of supervision (4.1, with the formulas of 1.13), by their codes. */
export const supervisionIndicators: Readonly<Record<string, Indicator>> = {
  'V-COV': {
    en: 'Coverage of inspections',
    zh: '检查覆盖率',
    clause: '4.1.1b',
    ...share,
    better: 'HIGHER',
    formula: 'Clauses planned for inspection in the period and inspected by the cut-off / clauses planned',
    source: planned,
  },
  'V-RECT': {
    en: 'Rectification on time',
    zh: '按期整改率',
    clause: '4.1.3c',
    ...share,
    better: 'HIGHER',
    formula: 'Notices due in the period and verified on time / notices due, without those withdrawn',
    source: rectified,
  },
  'V-REP': {
    en: 'Repeated findings',
    zh: '重复发现率',
    clause: '1.3.4e',
    ...share,
    better: 'LOWER',
    formula: 'Findings of the period on a clause violated in the same department shortly before / findings',
    source: found,
  },
};
