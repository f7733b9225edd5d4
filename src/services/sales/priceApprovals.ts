import { PriceApproval } from '../../entities/index.js';
import { priceApprovalProcess } from '../../processes/sales/priceApproval.js';
import { effectsOf, linesOf, takeInside, type Work } from '../flow/words.js';

export const priceApprovalEffects = effectsOf(priceApprovalProcess, {
  async priceApprovalDecline(work) {
    await lapseApprovals(work, work.record.quotation);
  },
});

/** Nobody else needs to agree to the prices any more: they are taken back, or somebody did not agree (2.2.3i). */
export async function lapseApprovals(work: Work, quotation: { readonly id: string }): Promise<void> {
  const approvals = await linesOf(work, quotation, PriceApproval, 'quotation');
  const open = approvals.filter(({ id, state }) => state === 'PENDING' && id !== work.record.id);
  takeInside(work, 'priceApprovalLapse', { ids: open.map(({ id }) => id) });
}
