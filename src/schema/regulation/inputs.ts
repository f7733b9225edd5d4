import { SettingValue } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';

const proposed = ['key', 'value', 'effectiveFrom', 'reason'] as const;
export type SettingFields = Fields<SettingValue, (typeof proposed)[number]>;

export const SettingProposeInput = inputFor(SettingValue, 'SettingProposeInput', proposed) as new () => SettingFields;
