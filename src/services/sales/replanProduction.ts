import { Exact } from '../../core/decimals.js';
import type { ProductionTask } from '../../entities/index.js';
import type { ProductionFields } from '../../schema/sales/progressInputs.js';
import type { StepInput } from '../../schema/steps.js';
import { put } from '../flow/put.js';
import type { Work } from '../flow/work.js';
import { count, linesOfOrder } from './orderLine.js';

/** Moves or resizes what is planned (2.2.6g). */
export async function replanProduction(
  work: Work<ProductionTask>,
  { quantity, plannedFrom, plannedTo }: StepInput & Partial<ProductionFields>,
): Promise<void> {
  const { record } = work;
  const line = (await linesOfOrder(work, record.order))(record.line.id);
  count(line, ['planned'], new Exact(quantity ?? record.quantity).minus(record.quantity));
  put(record, { quantity, plannedFrom, plannedTo });
}

/** What is given up is planned no longer. */
export async function dropProduction(work: Work<ProductionTask>): Promise<void> {
  const { record } = work;
  count((await linesOfOrder(work, record.order))(record.line.id), ['planned'], new Exact(record.quantity).neg());
}
