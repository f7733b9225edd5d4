import { choice, entity, integer, many, percent, quantity, reference, type Ref } from '../../core/fields/words.js';
import type { Account, Department, IndicatorRun, IndicatorVersion } from '../index.js';
import { Row } from '../Row.js';

export const indicatorSubjects = {
  PERSON: { en: 'Figure of one person', zh: '个人' },
  DEPARTMENT: { en: 'Figure of one department’s people', zh: '部门' },
  COMPANY: { en: 'Figure of the whole company', zh: '公司' },
} as const;

/** The figure of an indicator for a person, a department or the company in a period, with the records behind it. */
@entity({
  en: 'A figure: the value of an indicator for a subject and a period',
  zh: '指标值',
  clause: '4.3.1b',
  rows: { read: { en: 'See figures and the records behind them', zh: '查看指标值及其溯源', administers: true } },
  figures: {
    of: 'owner',
    alike: ['indicatorRun', 'indicator', 'subject'],
    apart: 'department',
    again: (row) => `${row}.indicator_run_id in (select a.id from indicator_run a where a.state = 'VOID'
      or exists (select from indicator_run o where o.id < a.id and o.state <> 'VOID'
        and o.from_day <= a.to_day and o.to_day >= a.from_day))`,
  },
  list: 'indicatorValues',
  aggregates: true,
  ids: 'indicator_value',
})
export class IndicatorValue extends Row {
  @reference('IndicatorRun', { en: 'The indicator run, with its period and cut-off', zh: '指标核算', filter: true })
  indicatorRun!: Ref<IndicatorRun>;

  @reference('IndicatorVersion', { en: 'The version of the indicator', zh: '指标版本', filter: true })
  indicator!: Ref<IndicatorVersion>;

  @choice('IndicatorSubject', indicatorSubjects, {
    en: 'Subject of the figure: a person, a department or the company',
    zh: '对象',
    filter: true,
  })
  subject!: keyof typeof indicatorSubjects;

  @reference('Account', { en: 'The person measured', zh: '个人账号', nullable: true, filter: true })
  owner!: Ref<Account> | null;

  @reference('Department', {
    en: 'The department, or the person’s department on the last day of the period',
    zh: '部门；个人以期末所属为准',
    nullable: true,
    filter: true,
  })
  department!: Ref<Department> | null;

  @reference('IndicatorValue', {
    en: 'The parent figure, of which this one is a part',
    zh: '上级指标值',
    nullable: true,
  })
  partOf!: Ref<IndicatorValue> | null;

  @quantity({ en: 'Numerator: the number counted, or the sum of their values', zh: '分子' })
  numerator!: string;

  @integer({ en: 'Denominator: the number of all cases', zh: '分母' })
  denominator!: number;

  @percent({
    en: 'Coverage: percentage of the records found that is in the figure; data awaiting review or lacking a value are not',
    zh: '覆盖率（%）：数据未经审核的，以及尚无时长或得分的，不计入',
    clause: '3.2.2b',
  })
  coverage!: string;

  @quantity({
    en: 'Figure in the unit of the indicator; none where there were too few cases',
    zh: '指标值',
    nullable: true,
    order: true,
  })
  figure!: string | null;

  @quantity({ en: '90th percentile of durations', zh: '九成不超过的时长（P90）', nullable: true })
  ninetieth!: string | null;

  @many('IndicatorValue', { en: 'Breakdown: the figures that are parts of this one', zh: '下级指标值', by: 'partOf' })
  breakdown!: unknown;

  @many('IndicatorTrace', {
    en: 'Traces: the records behind the figure, beside its parts',
    zh: '溯源',
    by: 'indicatorValue',
  })
  traces!: unknown;

  @many('ScoreItem', { en: 'Scores filled from the figure', zh: '评分项', by: 'indicatorValue' })
  scores!: unknown;
}
