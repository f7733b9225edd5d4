import { customerProcess } from '../../processes/sales/customer.js';
import { effectsOf } from '../flow/effectsOf.js';
import { transfer } from '../flow/transfer.js';

export const customerEffects = effectsOf(customerProcess, { customerTransfer: transfer });
