import {
  choice,
  code,
  day,
  entity,
  flag,
  integer,
  moment,
  name,
  percent,
  quantity,
  reference,
  type Ref,
} from '../../core/fields/words.js';
import type { Account, AssessmentForm, Department, Position } from '../index.js';
import { Row } from '../Row.js';
import { assessmentSides } from './SchemeItem.js';

/**
 * A locked score as a denormalized fact, for reporting on assessments. Append-only: where a form is
 * flagged later, each of its facts is told once more as withdrawn. Ids rise: what came since is what comes after a cursor.
 */
@entity({
  en: 'A locked assessment score as a denormalized fact for reporting',
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
  aggregates: true,
  ids: 'fact',
})
export class AssessmentFact extends Row {
  @reference('AssessmentForm', { en: 'The assessment form', zh: '考核表', filter: true })
  assessmentForm!: Ref<AssessmentForm>;

  @day({ en: 'First day of the cycle', zh: '周期起始日', filter: true, order: true })
  fromDay!: string;

  @day({ en: 'Last day of the cycle', zh: '周期截止日', filter: true })
  toDay!: string;

  @reference('Account', { en: 'The account assessed', zh: '被考核人', filter: true })
  owner!: Ref<Account>;

  @reference('Department', { en: 'Department of the person assessed', zh: '部门', nullable: true, filter: true })
  department!: Ref<Department> | null;

  @reference('Position', { en: 'Position of the person assessed', zh: '岗位', filter: true })
  position!: Ref<Position>;

  @choice('AssessmentSide', assessmentSides, {
    en: 'Side of the work that the score belongs to',
    zh: '考核维度',
    filter: true,
  })
  side!: keyof typeof assessmentSides;

  @name({ en: 'Title of the score', zh: '考核项目' })
  title!: string;

  @code({
    en: 'Code of the indicator scored; none where a person scored it',
    zh: '指标代码',
    nullable: true,
    filter: true,
  })
  indicatorCode!: string | null;

  @quantity({ en: 'Figure in the unit of the indicator', zh: '指标值', nullable: true })
  figure!: string | null;

  @percent({ en: 'Weight in percent', zh: '权重（%）' })
  weight!: string;

  @percent({ en: 'Points of a hundred', zh: '得分（满分 100）' })
  points!: string;

  @percent({ en: 'Total points of the form', zh: '总分（满分 100）' })
  total!: string;

  @integer({ en: 'Rank among those in the same position', zh: '同岗位排名' })
  rank!: number;

  @flag({ en: 'Whether the fact is withdrawn and no longer valid', zh: '是否已撤回', filter: true })
  withdrawn!: boolean;

  @moment({ en: 'When the fact was recorded', zh: '发布时间', filter: true })
  toldAt!: Date;
}
