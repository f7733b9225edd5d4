import { ref } from '@mikro-orm/core';
import { Customer, Quotation } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { QuotationFields } from '../../schema/sales/quotationInputs.js';
import { findLocked } from '../flow/findLocked.js';
import { begin, type Work } from '../flow/work.js';
import { wordQuotation } from './wordQuotation.js';

type Given = QuotationFields & { customer: string; supersedes?: string | null };

/** Begins a quotation for a customer that the quoter can see, or the revision of another one (2.2.3a). */
export async function draftQuotation(work: Work, { customer: id, supersedes, ...given }: Given): Promise<Quotation> {
  const customer = await find(work.em, Customer, id, work);
  const revised = supersedes ? await findLocked(work, Quotation, supersedes) : undefined;
  const quotation = await begin(work, Quotation, {
    customer: ref(customer),
    revision: (revised?.revision ?? 0) + 1,
    supersedes: revised ? ref(revised) : null,
    validUntil: null,
    paymentMethod: null,
    discount: null,
    priceList: null,
  } as never);
  await wordQuotation(work, quotation, given);
  return quotation;
}
