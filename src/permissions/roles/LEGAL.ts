import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';

/** Legal counsel: reviews contracts and amendments. */
export const LEGAL: DefaultRole = {
  en: 'Legal counsel',
  zh: '法务',
  grants: [
    ['INVOLVED', 'contractRead', 'contractApprove', 'contractReturn', 'amendmentApprove', 'amendmentReturn'],
    ['OWN', ...filing],
  ],
};
