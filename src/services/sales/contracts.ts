import { contractProcess } from '../../processes/sales/contract.js';
import { effectsOf } from '../flow/effectsOf.js';
import { transfer } from '../flow/transfer.js';

export const contractEffects = effectsOf(contractProcess, { contractTransfer: transfer });
