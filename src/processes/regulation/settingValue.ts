import { defineProcess } from '../../core/words.js';
import { SettingValue } from '../../entities/index.js';
import { isOwner } from '../facts.js';
import { settingFixed, valueInThePast } from './facts.js';

export const settingValueProcess = defineProcess({
  entity: SettingValue,
  clause: '1.3.2b',
  administers: true,

  states: {
    PROPOSED: { means: { en: 'Awaiting approval', zh: '待批准' } },
    APPROVED: { means: { en: 'Approved, in force from its effective date until replaced', zh: '已批准' } },
    DECLINED: { means: { en: 'Declined', zh: '未批准' } },
    WITHDRAWN: { means: { en: 'Withdrawn before the decision', zh: '已撤回' } },
  },

  steps: {
    settingValuePropose: {
      means: { en: 'Proposes a value of a setting from a given day on', zh: '提议公司参数' },
      to: 'PROPOSED',
      brings: { required: ['key', 'value', 'effectiveFrom', 'reason'] },
      effect: true,
      unlessAfter: [settingFixed, valueInThePast],
    },
    settingValueApprove: {
      means: {
        en: 'Approves, as management, a setting value proposed by another person',
        zh: '管理层批准他人提议的参数',
      },
      from: ['PROPOSED'],
      to: 'APPROVED',
      approves: true,
      apart: ['settingValuePropose', isOwner],
      unless: [valueInThePast],
    },
    settingValueDecline: {
      means: {
        en: 'Declines, as management, a setting value proposed by another person',
        zh: '管理层否决他人提议的参数',
      },
      from: ['PROPOSED'],
      to: 'DECLINED',
      noteRequired: true,
      apart: ['settingValuePropose', isOwner],
    },
    settingValueWithdraw: {
      means: { en: 'Withdraws your own proposal', zh: '撤回本人的提议' },
      from: ['PROPOSED'],
      to: 'WITHDRAWN',
      noteRequired: true,
    },
  },
});
