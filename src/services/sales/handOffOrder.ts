import { ref } from '@mikro-orm/core';
import { Department, Handoff, type Order } from '../../entities/index.js';
import type { HandoffFields } from '../../schema/sales/orderInputs.js';
import type { StepInput } from '../../schema/steps.js';
import { linesOf } from '../flow/lines.js';
import { takeInside } from '../flow/takeInside.js';
import { beginWithin, type Work } from '../flow/work.js';
import { findAllActive } from '../organization/findActive.js';

/** Hands an order to departments, each of which is told what it is to do (2.2.6a). */
export async function handOffOrder(
  work: Work<Order>,
  { departments }: StepInput & { departments: HandoffFields[] },
): Promise<void> {
  const { record } = work;
  const before = await linesOf(work, record, Handoff, 'record');
  const found = await findAllActive(
    work,
    Department,
    departments.map(({ department }) => department),
  );
  const begins = departments.map(({ department: id, ...said }, index) => (within: Work) => {
    const handed = { ...said, department: ref(found.get(id)!), record: record.id };
    return beginWithin(within, record, before.length + index + 1, Handoff, handed);
  });
  takeInside(work, 'handoffSend', { begins });
}
