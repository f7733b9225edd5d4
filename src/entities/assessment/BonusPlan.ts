import { entity, many, money, name, reference, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { AssessmentCycle } from '../index.js';

@entity({
  en: 'A bonus plan: the distribution of a fund among those assessed',
  zh: '奖金方案',
  clause: '4.4.1a',
  rows: { read: { en: 'See bonuses and their payees', zh: '查看奖金方案' } },
  list: 'bonusPlans',
  ids: 'bonus',
  numbered: 'JF',
})
export class BonusPlan extends BusinessRecord {
  @reference('AssessmentCycle', { en: 'The assessment cycle with the scores applied', zh: '考核周期', filter: true })
  cycle!: Ref<AssessmentCycle>;

  @name({ en: 'Purpose of the bonus', zh: '奖金名称' })
  purpose!: string;

  @money({ en: 'Bonus fund to distribute, to the cent', zh: '奖金总额' })
  fund!: string;

  @many('BonusShare', { en: 'Bonus shares of the payees', zh: '奖金明细', by: 'bonusPlan' })
  shares!: unknown;
}
