import type { Ref } from '@mikro-orm/core';
import { choice, moment, quantity, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { Row } from '../Row.js';
import type { Account } from '../access/Account.js';
import type { ProductionTask } from './ProductionTask.js';

export const checkResults = {
  PASSED: { en: 'Fit to be delivered', zh: '合格' },
  REJECTED: { en: 'To be done again or given up', zh: '不合格' },
} as const;

/** What inspection found of what was produced. */
@entity({
  en: 'What inspection found of what was produced',
  zh: '质量检验',
  clause: '2.2.6c',
  rows: { within: 'task', seenWith: { en: 'See what inspection found', zh: '查看质量检验' } },
  orderBy: 'CHECKED_AT_ASC',
  ids: 'quality_check',
})
export class QualityCheck extends Row {
  @reference('ProductionTask', { en: 'What was inspected', zh: '生产任务' })
  task!: Ref<ProductionTask>;

  @reference('Account', { en: 'Who inspected', zh: '检验人' })
  inspector!: Ref<Account>;

  @choice('CheckResult', checkResults, { en: 'What came of it', zh: '检验结论' })
  result!: keyof typeof checkResults;

  @quantity({ en: 'How many units passed', zh: '合格数量', clause: '2.2.6d' })
  quantity!: string;

  @text({ en: 'What was checked and found', zh: '检验情况' })
  findings!: string;

  @moment({ en: 'When', zh: '检验时间', order: true })
  checkedAt!: Date;
}
