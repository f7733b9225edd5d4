import { ref } from '@mikro-orm/core';
import { ProductionTask } from '../../entities/index.js';
import type { ProductionFields } from '../../schema/sales/progressInputs.js';
import { beginAmong, type Work } from '../flow/work.js';
import { count, linesOfOrder } from './orderLine.js';

/** Plans to produce so much of a line of the order (2.2.6b). */
export async function planProduction(
  work: Work,
  { line: id, quantity, plannedFrom, plannedTo }: ProductionFields & { line: string },
): Promise<ProductionTask> {
  const line = (await linesOfOrder(work, work.above!))(id);
  count(line, ['planned'], quantity);
  return beginAmong(work, ProductionTask, { line: ref(line), quantity, plannedFrom, plannedTo });
}
