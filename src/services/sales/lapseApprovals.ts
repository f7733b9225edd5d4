import { PriceApproval, Quotation } from '../../entities/index.js';
import { linesOf } from '../flow/lines.js';
import { takeInside } from '../flow/takeInside.js';
import type { Work } from '../flow/work.js';

/** Nobody else needs to agree to the prices any more: they are taken back, or somebody did not agree (2.2.3i). */
export async function lapseApprovals(work: Work<Quotation | PriceApproval>): Promise<void> {
  const { record } = work;
  const quotation = record instanceof Quotation ? record : record.quotation;
  const open = (await linesOf(work, quotation, PriceApproval, 'quotation')).filter(
    ({ id, state }) => state === 'PENDING' && id !== record.id,
  );
  takeInside(work, 'priceApprovalLapse', { ids: open.map(({ id }) => id) });
}
