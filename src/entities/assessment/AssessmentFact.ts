import type { Ref } from '@mikro-orm/core';
import {
  choice,
  code,
  day,
  flag,
  integer,
  moment,
  name,
  percent,
  quantity,
  reference,
} from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Account } from '../access/Account.js';
import type { Department } from '../organization/Department.js';
import type { Position } from '../organization/Position.js';
import { Row } from '../Row.js';
import type { AssessmentForm } from './AssessmentForm.js';
import { assessmentSides } from './SchemeItem.js';

/**
 * One locked score with all that is said of it, for whoever reports on assessments. Append-only: where a form is
 * flagged later, each of its facts is told once more as withdrawn. Ids rise: what came since is what comes after a cursor.
 */
@entity({
  en: 'One locked score with all that is said of it',
  zh: '考核事实',
  clause: '4.3.1b',
  rows: { read: { en: 'See and export locked scores as facts', zh: '查看与导出考核事实', administers: true } },
  figures: {
    of: 'owner',
    alike: ['fromDay', 'toDay', 'side', 'indicatorCode', 'withdrawn', 'toldAt'],
    apart: 'department',
    again: (row) => `${row}.withdrawn`,
    repeated: ['total', 'rank'],
  },
  list: 'assessmentFacts',
  orderBy: 'ID_ASC',
  ids: 'fact',
})
export class AssessmentFact extends Row {
  @reference('AssessmentForm', { en: 'The form', zh: '考核表', filter: true })
  assessmentForm!: Ref<AssessmentForm>;

  @day({ en: 'The first day of the cycle', zh: '周期起始日', filter: true, order: true })
  fromDay!: string;

  @day({ en: 'The last day of the cycle', zh: '周期截止日', filter: true })
  toDay!: string;

  @reference('Account', { en: 'Who is assessed', zh: '被考核人', filter: true })
  owner!: Ref<Account>;

  @reference('Department', { en: 'In which department', zh: '部门', nullable: true, filter: true })
  department!: Ref<Department> | null;

  @reference('Position', { en: 'In which position', zh: '岗位', filter: true })
  position!: Ref<Position>;

  @choice('AssessmentSide', assessmentSides, { en: 'Which side of the work it is of', zh: '考核维度', filter: true })
  side!: keyof typeof assessmentSides;

  @name({ en: 'What is scored', zh: '考核项目' })
  title!: string;

  @code({ en: 'By which indicator; none where somebody scored it', zh: '指标代码', nullable: true, filter: true })
  indicatorCode!: string | null;

  @quantity({ en: 'The figure, in the unit of the indicator', zh: '指标值', nullable: true })
  figure!: string | null;

  @percent({ en: 'What it weighs, of a hundred', zh: '权重（%）' })
  weight!: string;

  @percent({ en: 'The points of a hundred', zh: '得分（满分 100）' })
  points!: string;

  @percent({ en: 'The points of the whole form', zh: '总分（满分 100）' })
  total!: string;

  @integer({ en: 'Which rank among those in the same position', zh: '同岗位排名' })
  rank!: number;

  @flag({ en: 'Whether it is to be relied on no longer', zh: '是否已撤回', filter: true })
  withdrawn!: boolean;

  @moment({ en: 'When it was told', zh: '发布时间', filter: true })
  toldAt!: Date;
}
