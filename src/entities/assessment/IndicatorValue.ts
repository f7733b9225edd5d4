import type { Ref } from '@mikro-orm/core';
import { choice, integer, many, percent, quantity, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Account } from '../access/Account.js';
import type { Department } from '../organization/Department.js';
import { Row } from '../Row.js';
import type { IndicatorRun } from './IndicatorRun.js';
import type { IndicatorVersion } from './IndicatorVersion.js';

export const indicatorSubjects = {
  PERSON: { en: 'What one person did', zh: '个人' },
  DEPARTMENT: { en: 'What the people of one department did', zh: '部门' },
  COMPANY: { en: 'What was done at all', zh: '公司' },
} as const;

/** One figure: an indicator of a person, a department or the company in a period, with what it was reckoned from. */
@entity({
  en: 'One figure: an indicator of somebody in a period',
  zh: '指标值',
  clause: '4.3.1b',
  rows: { read: { en: 'See figures and what they were reckoned from', zh: '查看指标值及其溯源', administers: true } },
  figures: {
    of: 'owner',
    alike: ['indicatorRun', 'indicator', 'subject'],
    apart: 'department',
    again: (row) => `${row}.indicator_run_id in (select a.id from indicator_run a where a.state = 'VOID'
      or exists (select from indicator_run o where o.id < a.id and o.state <> 'VOID'
        and o.from_day <= a.to_day and o.to_day >= a.from_day))`,
  },
  list: 'indicatorValues',
  ids: 'indicator_value',
})
export class IndicatorValue extends Row {
  @reference('IndicatorRun', { en: 'The period, and up to when', zh: '指标核算', filter: true })
  indicatorRun!: Ref<IndicatorRun>;

  @reference('IndicatorVersion', { en: 'By which version of which indicator', zh: '指标版本', filter: true })
  indicator!: Ref<IndicatorVersion>;

  @choice('IndicatorSubject', indicatorSubjects, { en: 'Whose it is', zh: '对象', filter: true })
  subject!: keyof typeof indicatorSubjects;

  @reference('Account', { en: 'The person', zh: '个人账号', nullable: true, filter: true })
  owner!: Ref<Account> | null;

  @reference('Department', {
    en: 'The department, or that in which the person is on the last day of the period',
    zh: '部门；个人以期末所属为准',
    nullable: true,
    filter: true,
  })
  department!: Ref<Department> | null;

  @reference('IndicatorValue', { en: 'The figure that this one is a part of', zh: '上级指标值', nullable: true })
  partOf!: Ref<IndicatorValue> | null;

  @quantity({ en: 'How many counted, or what these came to together', zh: '分子' })
  numerator!: string;

  @integer({ en: 'Of how many', zh: '分母' })
  denominator!: number;

  @percent({
    en: 'Of a hundred that were found, how many are in the figure: not where their data await a review, nor, of durations and points, where there are none yet',
    zh: '覆盖率（%）：数据未经审核的，以及尚无时长或得分的，不计入',
    clause: '3.2.2b',
  })
  coverage!: string;

  @quantity({
    en: 'The figure, in the unit of the indicator; none where there were too few',
    zh: '指标值',
    nullable: true,
    order: true,
  })
  figure!: string | null;

  @quantity({ en: 'What nine in ten do not exceed, of durations', zh: '九成不超过的时长（P90）', nullable: true })
  ninetieth!: string | null;

  @many('IndicatorValue', { en: 'The figures that are a part of it', zh: '下级指标值', by: 'partOf' })
  breakdown!: unknown;

  @many('IndicatorTrace', { en: 'What it was reckoned from, beside its parts', zh: '溯源', by: 'indicatorValue' })
  traces!: unknown;

  @many('ScoreItem', { en: 'The scores that were filled from it', zh: '评分项', by: 'indicatorValue' })
  scores!: unknown;
}
