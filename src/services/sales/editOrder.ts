import type { Order } from '../../entities/index.js';
import type { OrderFields } from '../../schema/sales/orderInputs.js';
import type { StepInput } from '../../schema/steps.js';
import { lock } from '../flow/ask.js';
import type { Work } from '../flow/work.js';
import { wordOrder } from './wordOrder.js';

/** Changes an order, under the lock of its contract, against whose amount it counts (2.2.6a). */
export async function editOrder(work: Work<Order>, given: StepInput & Partial<OrderFields>): Promise<void> {
  await lock(work.em, 'contract', work.record.contract.id);
  await wordOrder(work, work.record, given);
}
