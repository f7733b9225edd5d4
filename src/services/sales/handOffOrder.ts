import { ref } from '@mikro-orm/core';
import { Department, Handoff, type Order } from '../../entities/index.js';
import type { HandoffFields } from '../../schema/sales/orderInputs.js';
import type { StepInput } from '../../schema/steps.js';
import { linesOf } from '../flow/lines.js';
import { takeInside } from '../flow/takeInside.js';
import { beginWithin, type Work } from '../flow/work.js';
import { findActive } from '../organization/findActive.js';

/** Hands an order to departments, each of which is told what it is to do (2.2.6a). */
export async function handOffOrder(
  work: Work<Order>,
  { departments }: StepInput & { departments: HandoffFields[] },
): Promise<void> {
  const { record } = work;
  const before = await linesOf(work, record, Handoff, 'record');
  for (const [index, { department: id, ...said }] of departments.entries()) {
    const department = ref(await findActive(work, Department, id));
    const begins = (within: Work) =>
      beginWithin(within, record, before.length + index + 1, Handoff, { ...said, department, record: record.id });
    takeInside(work, 'handoffSend', { begins });
  }
}
