import { choice, entity, moment, quantity, reference, text, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { Account, ProductionTask } from '../index.js';

export const checkResults = {
  PASSED: { en: 'Passed: ready for delivery', zh: '合格' },
  REJECTED: { en: 'Rejected: to be redone or scrapped', zh: '不合格' },
} as const;

@entity({
  en: 'A quality check of produced goods',
  zh: '质量检验',
  clause: '2.2.6c',
  rows: { within: 'task', seenWith: { en: 'See quality checks', zh: '查看质量检验' } },
  orderBy: 'CHECKED_AT_ASC',
  ids: 'quality_check',
})
export class QualityCheck extends Row {
  @reference('ProductionTask', { en: 'The production task inspected', zh: '生产任务' })
  task!: Ref<ProductionTask>;

  @reference('Account', { en: 'The inspector’s account', zh: '检验人' })
  inspector!: Ref<Account>;

  @choice('CheckResult', checkResults, { en: 'Result of the quality check', zh: '检验结论' })
  result!: keyof typeof checkResults;

  @quantity({ en: 'Quantity that passed', zh: '合格数量', clause: '2.2.6d' })
  quantity!: string;

  @text({ en: 'Checked points and findings', zh: '检验情况' })
  findings!: string;

  @moment({ en: 'When the goods were checked', zh: '检验时间', order: true })
  checkedAt!: Date;
}
