import { ref } from '@mikro-orm/core';
import { Acceptance, type Order } from '../../entities/index.js';
import type { AcceptanceFields } from '../../schema/sales/orderInputs.js';
import type { StepInput } from '../../schema/steps.js';
import { actor } from '../flow/actor.js';
import { add, type Work } from '../flow/work.js';

/** Keeps what the customer confirmed: by the own account of whoever acts, or by who signed its paper (2.2.6b–d). */
export async function acceptOrder(
  work: Work<Order>,
  { onTime, quality, quantity, acceptedBy, note }: StepInput & AcceptanceFields & { acceptedBy?: string },
): Promise<void> {
  const account = await actor(work);
  add(work, Acceptance, {
    order: ref(work.record),
    onTime,
    quality,
    quantity,
    remark: note ?? null,
    way: acceptedBy ? 'PAPER' : 'OWN_ACCOUNT',
    acceptedBy: acceptedBy ?? account.name,
    account: ref(account),
    acceptedAt: work.now,
  });
}
