import type { Ref } from '@mikro-orm/core';
import { choice, day, many, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { IndicatorRun } from './IndicatorRun.js';

export const cycleLengths = {
  MONTHLY: { en: 'A month', zh: '月度' },
  QUARTERLY: { en: 'A quarter', zh: '季度' },
} as const;

export const tieRules = {
  SKIPPING: { en: 'Equals share a rank, the next rank is left out: 1, 2, 2, 4', zh: '并列后跳号（1、2、2、4）' },
  DENSE: { en: 'Equals share a rank, none is left out: 1, 2, 2, 3', zh: '并列后不跳号（1、2、2、3）' },
} as const;

/** A month or a quarter in which everybody is assessed (考核周期). */
@entity({
  en: 'A month or a quarter in which everybody is assessed',
  zh: '考核周期',
  clause: '4.3.1a',
  rows: { everyone: 'of the company', read: 'indicatorRead' },
  list: 'assessmentCycles',
  ids: 'cycle',
  numbered: 'ZQ',
})
export class AssessmentCycle extends BusinessRecord {
  @choice('CycleLength', cycleLengths, { en: 'A month or a quarter', zh: '周期类型', filter: true })
  cycleLength!: keyof typeof cycleLengths;

  @day({ en: 'The first day', zh: '起始日', filter: true, order: true })
  fromDay!: string;

  @day({ en: 'The last day', zh: '截止日', filter: true })
  toDay!: string;

  @choice('TieRule', tieRules, { en: 'How equals are ranked', zh: '并列排名规则', clause: '4.3.1c' })
  tieRule!: keyof typeof tieRules;

  @reference('IndicatorRun', { en: 'The figures by which it is scored', zh: '指标核算', nullable: true })
  indicatorRun!: Ref<IndicatorRun> | null;

  @many('AssessmentForm', { en: 'The forms', zh: '考核表', by: 'cycle' })
  forms!: unknown;
}
