import { Exact } from '../../core/decimals.js';
import { Account, ProductionTask, QualityCheck, type OrderLine } from '../../entities/index.js';
import { productionTaskProcess } from '../../processes/sales/productionTask.js';
import { add, beginAmong, effectsOf, put, referTo, type Work } from '../flow/words.js';
import { count, linesOfOrder } from './orderLine.js';

export const productionTaskEffects = effectsOf(productionTaskProcess, {
  /** Plans to produce so much of a line of the order (2.2.6b). */
  async productionTaskPlan(work, { quantity, plannedFrom, plannedTo, ...given }) {
    const line = (await linesOfOrder(work, work.above!))(given.line);
    count(line, ['planned'], quantity);
    return beginAmong(work, ProductionTask, { line, quantity, plannedFrom, plannedTo });
  },

  /** Moves or resizes what is planned (2.2.6g). */
  async productionTaskReplan(work, given) {
    const { record } = work;
    count(await produced(work), ['planned'], new Exact(given.quantity ?? record.quantity).minus(record.quantity));
    put(record, given);
  },

  /** Keeps what inspection found; of what passes too little the rest must be planned again (2.2.6c). */
  async productionTaskPass(work, found) {
    keepCheck(work, { ...found, result: 'PASSED' });
    const line = await produced(work);
    count(line, ['passed'], found.quantity);
    count(line, ['planned'], new Exact(found.quantity).minus(work.record.quantity));
  },

  /** Keeps what inspection found: nothing of it passes (2.2.6c). */
  async productionTaskReject(work, { findings }) {
    keepCheck(work, { findings, quantity: '0', result: 'REJECTED' });
  },

  /** What is given up is planned no longer (2.2.6g). */
  async productionTaskDrop(work) {
    count(await produced(work), ['planned'], new Exact(work.record.quantity).neg());
  },
});

/** The line of the order that a task produces. */
const produced = async (work: Work<ProductionTask>): Promise<OrderLine> =>
  (await linesOfOrder(work, work.record.order))(work.record.line.id);

/** Keeps what the actor found. */
function keepCheck(work: Work<ProductionTask>, found: Pick<QualityCheck, 'findings' | 'quantity' | 'result'>): void {
  const inspector = referTo(work, Account, work.viewer.account);
  add(work, QualityCheck, { ...found, task: work.record, inspector, checkedAt: work.now });
}
