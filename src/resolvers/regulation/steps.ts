import { SettingProposeInput } from '../../schema/regulation/inputs.js';
import { proposeSetting } from '../../services/regulation/proposeSetting.js';
import { bind } from '../flow/bind.js';

export const regulationSteps = {
  settingPropose: bind(SettingProposeInput, proposeSetting),
};
