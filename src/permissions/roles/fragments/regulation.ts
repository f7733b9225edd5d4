import type { Line } from '../../defaultRole.js';

/** The settings that heads of departments and administrators propose. */
export const deciding: readonly Line[] = [
  ['ALL', 'settingValueRead', 'settingValuePropose'],
  ['OWN', 'settingValueWithdraw'],
];
