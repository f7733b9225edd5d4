import type { Ref } from '@mikro-orm/core';
import { many, money, name, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { AssessmentCycle } from './AssessmentCycle.js';

/** How a sum is shared among those who were assessed in a cycle (奖金方案). */
@entity({
  en: 'How a sum is shared among those who were assessed',
  zh: '奖金方案',
  clause: '4.4.1a',
  rows: { read: { name: 'bonusRead', en: 'See who gets which bonus', zh: '查看奖金方案' } },
  list: 'bonusPlans',
  ids: 'bonus',
  numbered: 'JF',
})
export class BonusPlan extends BusinessRecord {
  @reference('AssessmentCycle', { en: 'By the scores of which cycle', zh: '考核周期', filter: true })
  cycle!: Ref<AssessmentCycle>;

  @name({ en: 'What it is for', zh: '奖金名称' })
  purpose!: string;

  @money({ en: 'What is shared, to the cent', zh: '奖金总额' })
  fund!: string;

  @many('BonusShare', { en: 'Who gets what', zh: '奖金明细', by: 'bonusPlan' })
  shares!: unknown;
}
