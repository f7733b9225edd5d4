import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';

/** Signatories of the company, up to an amount. */
export const SIGNATORY: DefaultRole = {
  en: 'Authorised signatory',
  zh: '授权签约人',
  grants: [
    ['INVOLVED', 'contractRead'],
    ['OWN', ...filing],
    ['INVOLVED ≤ 1000000', 'contractSign', 'amendmentSign'],
  ],
};
