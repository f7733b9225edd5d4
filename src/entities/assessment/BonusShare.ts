import { code, entity, money, percent, quantity, reference, type Ref } from '../../core/fields/words.js';
import type { Account, AssessmentForm, BonusPlan } from '../index.js';
import { Row } from '../Row.js';

@entity({
  en: 'A person’s share of a bonus, with its basis',
  zh: '奖金明细',
  clause: '4.4.1b',
  rows: { within: 'bonusPlan' },
  ids: 'bonus_share',
})
export class BonusShare extends Row {
  @reference('BonusPlan', { en: 'The bonus plan', zh: '奖金方案' })
  bonusPlan!: Ref<BonusPlan>;

  @reference('Account', { en: 'The payee’s account', zh: '员工账号' })
  payee!: Ref<Account>;

  @reference('AssessmentForm', { en: 'The locked assessment form that is the basis', zh: '考核表' })
  assessmentForm!: Ref<AssessmentForm>;

  @percent({ en: 'Points of the form', zh: '考核总分', clause: '4.4.1b' })
  points!: string;

  @code({ en: 'Grade for these points, A to E', zh: '绩效等级', clause: '4.3.3b' })
  grade!: string;

  @quantity({ en: 'Coefficient of the grade', zh: '奖金系数', clause: '4.4.1d' })
  coefficient!: string;

  @money({ en: 'Payout to the payee', zh: '奖金金额', clause: '4.4.1c' })
  payout!: string;
}
