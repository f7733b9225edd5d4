import { ChangeRequest } from '../../entities/index.js';
import type { ChangeFields } from '../../schema/sales/changeInputs.js';
import { beginAmong, type Work } from '../flow/work.js';

/** Takes down what the customer wants changed (2.2.6f). */
export function raiseChange(work: Work, { request, severity }: ChangeFields): Promise<ChangeRequest> {
  const open = { assessment: null, priceEffect: null, deliverBy: null, assessedAt: null, answer: null };
  return beginAmong(work, ChangeRequest, { request, severity: severity ?? 'MODERATE', ...open });
}
