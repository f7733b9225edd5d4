import { choice, day, entity, many, reference, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { IndicatorRun } from '../index.js';

export const cycleLengths = {
  MONTHLY: { en: 'Monthly cycle', zh: '月度' },
  QUARTERLY: { en: 'Quarterly cycle', zh: '季度' },
} as const;

export const tieRules = {
  SKIPPING: {
    en: 'Standard competition ranking: ties share a rank and the next is skipped: 1, 2, 2, 4',
    zh: '并列后跳号（1、2、2、4）',
  },
  DENSE: { en: 'Dense ranking: ties share a rank and none is skipped: 1, 2, 2, 3', zh: '并列后不跳号（1、2、2、3）' },
} as const;

@entity({
  en: 'An assessment cycle of a month or a quarter',
  zh: '考核周期',
  clause: '4.3.1a',
  rows: { everyone: 'of the company', read: 'indicatorVersionRead' },
  list: 'assessmentCycles',
  ids: 'cycle',
  numbered: 'ZQ',
})
export class AssessmentCycle extends BusinessRecord {
  @choice('CycleLength', cycleLengths, {
    en: 'Length of the cycle: a month or a quarter',
    zh: '周期类型',
    filter: true,
  })
  cycleLength!: keyof typeof cycleLengths;

  @day({ en: 'First day of the cycle', zh: '起始日', filter: true, order: true })
  fromDay!: string;

  @day({ en: 'Last day of the cycle', zh: '截止日', filter: true })
  toDay!: string;

  @choice('TieRule', tieRules, { en: 'Tie rule of the ranking', zh: '并列排名规则', clause: '4.3.1c' })
  tieRule!: keyof typeof tieRules;

  @reference('IndicatorRun', { en: 'The indicator run with the figures for scoring', zh: '指标核算', nullable: true })
  indicatorRun!: Ref<IndicatorRun> | null;

  @many('AssessmentForm', { en: 'Assessment forms of the cycle', zh: '考核表', by: 'cycle' })
  forms!: unknown;
}
