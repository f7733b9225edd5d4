import { Params } from '../../core/sql/params.js';
import { PriceApproval, type Quotation } from '../../entities/index.js';
import type { PriceApprovalKind } from '../../entities/sales/PriceApproval.js';
import { steps } from '../../processes/index.js';
import { answersTo, blockersIn, questionsOf } from '../../reads/questions.js';
import { beginWithin, linesOf, select, takeInside, type Work } from '../flow/words.js';

/** Asks for every approval without which the quoter could not release the quotation; at least for one (2.2.3i). */
export async function submitQuotation(work: Work<Quotation>): Promise<void> {
  const { record: quotation } = work;
  const asked = await linesOf(work, quotation, PriceApproval, 'quotation');
  const kinds = await kindsNeeded(work);
  const discount = quotation.discount!;
  const begins = kinds.map((kind, index) => (within: Work) => {
    const approval = { quotation, kind, discount, total: quotation.total };
    return beginWithin(within, quotation, asked.length + index + 1, PriceApproval, approval);
  });
  takeInside(work, 'priceApprovalRequest', { begins });
}

async function kindsNeeded(work: Work): Promise<PriceApprovalKind[]> {
  const params = new Params();
  const questions = questionsOf(steps.get('quotationRelease')!, 'r', work.viewer, params, 'before');
  const sql = `select ${answersTo(questions).join(', ')} from quotation r where r.id = ${params.add(work.record.id)}`;
  const [row] = await select<Record<string, unknown>>(work, sql, params);
  const keepingFromIt = new Set(blockersIn(row!, questions).map(({ code }) => code));
  const finance = keepingFromIt.has('BELOW_FLOOR') || keepingFromIt.has('NEEDS_FINANCE');
  const discount = keepingFromIt.has('ABOVE_AUTHORITY') || !finance;
  return [...(discount ? (['DISCOUNT'] as const) : []), ...(finance ? (['FINANCE'] as const) : [])];
}
