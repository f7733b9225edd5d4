import { ref } from '@mikro-orm/core';
import { Exact } from '../../core/decimals.js';
import { Account, QualityCheck, type ProductionTask } from '../../entities/index.js';
import type { Fields } from '../../schema/inputFor.js';
import type { StepInput } from '../../schema/steps.js';
import { add, type Work } from '../flow/work.js';
import { count, linesOfOrder } from './orderLine.js';

type Found = StepInput & Fields<QualityCheck, 'findings'> & { quantity?: string };

/** Keeps what inspection found; of what passes too little the rest must be planned again (2.2.6c). */
export async function checkQuality(work: Work<ProductionTask>, { quantity = '0', findings }: Found): Promise<void> {
  const { em, record, viewer, now, step } = work;
  const passed = step.to === 'PASSED';
  const [task, inspector] = [ref(record), ref(em.getReference(Account, viewer.account))];
  const result = passed ? 'PASSED' : 'REJECTED';
  add(work, QualityCheck, { task, inspector, result, quantity, findings, checkedAt: now });
  if (!passed) return;
  const line = (await linesOfOrder(work, record.order))(record.line.id);
  count(line, ['passed'], quantity);
  count(line, ['planned'], new Exact(quantity).minus(record.quantity));
}
