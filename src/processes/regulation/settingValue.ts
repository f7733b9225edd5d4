import { defineProcess } from '../../core/words.js';
import { SettingValue } from '../../entities/index.js';
import { isOwner } from '../facts.js';
import { settingFixed, valueInThePast } from './facts.js';

export const settingValueProcess = defineProcess({
  entity: SettingValue,
  clause: '1.3.2b',
  administers: true,

  states: {
    PROPOSED: { means: { en: 'Waits for approval', zh: '待批准' } },
    APPROVED: { means: { en: 'Holds from its day on, until another does', zh: '已批准' } },
    DECLINED: { means: { en: 'Not approved', zh: '未批准' } },
    WITHDRAWN: { means: { en: 'Taken back before it was decided', zh: '已撤回' } },
  },

  steps: {
    settingValuePropose: {
      means: { en: 'Proposes what a setting is to be from a day on', zh: '提议公司参数' },
      to: 'PROPOSED',
      brings: { required: ['key', 'value', 'effectiveFrom', 'reason'] },
      effect: true,
      unlessAfter: [settingFixed, valueInThePast],
    },
    settingValueApprove: {
      means: { en: 'Management approves what another proposed', zh: '管理层批准他人提议的参数' },
      from: ['PROPOSED'],
      to: 'APPROVED',
      approves: true,
      apart: ['settingValuePropose', isOwner],
      unless: [valueInThePast],
    },
    settingValueDecline: {
      means: { en: 'Management declines what another proposed', zh: '管理层否决他人提议的参数' },
      from: ['PROPOSED'],
      to: 'DECLINED',
      noteRequired: true,
      apart: ['settingValuePropose', isOwner],
    },
    settingValueWithdraw: {
      means: { en: 'Takes back one’s own proposal', zh: '撤回本人的提议' },
      from: ['PROPOSED'],
      to: 'WITHDRAWN',
      noteRequired: true,
    },
  },
});
