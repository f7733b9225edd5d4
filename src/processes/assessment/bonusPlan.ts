import { acting, defineProcess, exists, not, otherThan, via, type Fact } from '../../core/words.js';
import { BonusPlan, BonusShare, ComprehensiveEvaluation } from '../../entities/index.js';
import { inForce } from '../../settings/inForce.js';

const cycleNotLocked: Fact = {
  code: 'CYCLE_NOT_LOCKED',
  means: { en: 'The scores of the cycle are not yet locked', zh: '该周期考核结果尚未锁定' },
  clause: '4.4.1a',
  curable: true,
  sql: not(via(BonusPlan, 'cycle', { state: 'LOCKED' })),
};

const gradesOpen: Fact = {
  code: 'GRADES_OPEN',
  means: { en: 'Some grades are not yet confirmed', zh: '仍有未确认的综合评价' },
  clause: '4.4.1a',
  curable: true,
  sql: via(BonusPlan, 'cycle', exists(ComprehensiveEvaluation, 'cycle', { state: otherThan('CONFIRMED') })),
};

const fundNotShared: Fact = {
  code: 'FUND_NOT_SHARED',
  means: { en: 'There is no fund or nobody to share it', zh: '无可分配的奖金或人员' },
  clause: '4.4.1a',
  curable: true,
  sql: (row) =>
    `(select coalesce(sum(s.payout), 0) <> ${row}.fund from bonus_share s where s.bonus_plan_id = ${row}.id) or ${row}.fund <= 0`,
};

/** By the coefficients in force, of two grades the better one is worth less. */
const coefficientsTurned: Fact = {
  code: 'COEFFICIENTS_TURNED',
  means: { en: 'A better grade must not have a lower coefficient', zh: '更高等级的系数不得低于较低等级' },
  clause: '4.4.1d',
  sql: (_row, _actors, now) => {
    const factors = `jsonb_each_text(${inForce('bonusPlan.coefficientByGrade.factor', now)})`;
    return `exists (select from ${factors} b join ${factors} c on b.key < c.key and b.value::numeric < c.value::numeric)`;
  },
};

/** The actor has a share in it (SOD-25). */
const getsAShare: Fact = {
  code: 'OWN_BONUS',
  means: { en: 'Nobody may decide on a bonus plan in which they have a share', zh: '不得参与本人奖金的核定' },
  clause: '4.4.1a',
  sql: exists(BonusShare, 'bonusPlan', { payee: acting }),
};

export const bonusPlanProcess = defineProcess({
  entity: BonusPlan,
  clause: '4.4.1a',
  administers: true,

  states: {
    CALCULATED: { means: { en: 'Computed, awaiting the finance check', zh: '已核算，待财务审核' } },
    FINANCE_APPROVED: { means: { en: 'Checked by finance, awaiting approval', zh: '财务已审核' } },
    APPROVED: { means: { en: 'Approved by management, awaiting payment', zh: '管理层已批准，待发放' } },
    PAID: { means: { en: 'Paid', zh: '已发放' } },
    DROPPED: { means: { en: 'Dropped', zh: '已作废' } },
  },

  steps: {
    bonusPlanCompute: {
      means: {
        en: 'Computes the shares of a bonus fund from the locked scores of a cycle',
        zh: '按锁定的考核结果核算奖金',
      },
      clause: '4.4.1b',
      to: 'CALCULATED',
      brings: { required: ['cycle', 'purpose', 'fund'] },
      effect: true,
      unlessAfter: [coefficientsTurned, cycleNotLocked, gradesOpen, fundNotShared, getsAShare],
    },
    bonusPlanCheck: {
      means: { en: 'Approves the bonus plan in the finance check', zh: '财务审核奖金' },
      from: ['CALCULATED'],
      to: 'FINANCE_APPROVED',
      apart: ['bonusPlanCompute', getsAShare],
      approves: true,
    },
    bonusPlanApprove: {
      means: { en: 'Approves the bonus plan as management', zh: '管理层批准奖金' },
      from: ['FINANCE_APPROVED'],
      to: 'APPROVED',
      apart: ['bonusPlanCompute', 'bonusPlanCheck', getsAShare],
      approves: true,
    },
    bonusPlanPay: {
      means: { en: 'Records the payment of the bonuses', zh: '发放奖金' },
      from: ['APPROVED'],
      to: 'PAID',
      apart: ['bonusPlanCompute', 'bonusPlanApprove', getsAShare],
    },
    bonusPlanDrop: {
      means: { en: 'Drops the bonus plan', zh: '作废奖金方案' },
      from: ['CALCULATED', 'FINANCE_APPROVED', 'APPROVED'],
      to: 'DROPPED',
      apart: [getsAShare],
      noteRequired: true,
    },
  },
});
