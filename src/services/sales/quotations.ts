import { quotationProcess } from '../../processes/sales/quotation.js';
import { effectsOf } from '../flow/effectsOf.js';
import { transfer } from '../flow/transfer.js';

export const quotationEffects = effectsOf(quotationProcess, { quotationTransfer: transfer });
