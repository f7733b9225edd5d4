import type { Line } from '../../defaultRole.js';

/** What whoever runs a department or the platform proposes that the company decide. */
export const deciding: readonly Line[] = [
  ['ALL', 'settingValueRead', 'settingValuePropose'],
  ['OWN', 'settingValueWithdraw'],
];
