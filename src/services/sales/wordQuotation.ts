import { ref } from '@mikro-orm/core';
import type { Quotation } from '../../entities/index.js';
import { PriceCheck, Product, QuotationLine } from '../../entities/index.js';
import { findAll } from '../../reads/find.js';
import type { QuotationFields, QuotationLineFields } from '../../schema/sales/quotationInputs.js';
import { linesOf, replaceLines } from '../flow/lines.js';
import { put } from '../flow/put.js';
import { setCollaborators } from '../flow/setCollaborators.js';
import { add, type Work } from '../flow/work.js';
import { totalQuotation } from './totalQuotation.js';

/** Puts content and lines into a quotation and reckons it anew; what a check found of it is void (2.2.3h). */
export async function wordQuotation(work: Work, quotation: Quotation, given: QuotationFields): Promise<void> {
  const { lines, collaborators, ...known } = given;
  put(quotation, known);
  const before = work.step.from ? await linesOf(work, quotation, QuotationLine, 'quotation') : [];
  const offered = lines ? await offer(work, quotation, before, lines) : before;
  if (collaborators) await setCollaborators(work, quotation, collaborators);
  if (work.step.from) await forgetCheck(work, quotation, offered);
  await totalQuotation(work, quotation, offered);
}

/** Replaces the lines; where one offers another product than before, it is called as that one unless said. */
async function offer(
  work: Work,
  quotation: Quotation,
  before: readonly QuotationLine[],
  lines: readonly QuotationLineFields[],
): Promise<QuotationLine[]> {
  const ids = lines.map(({ product }) => product);
  const products = await findAll(work.em, Product, ids, work);
  const offered = lines.map(({ name, specification, unit, ...line }) => {
    const product = products.get(line.product)!;
    const same = before.find(({ id }) => id === line.id)?.product.id === product.id;
    const called = same ? {} : { name: product.name, specification: product.specification, unit: product.unit };
    const said = Object.entries({ name, specification, unit }).filter(([, value]) => value != null);
    return { ...line, ...called, ...Object.fromEntries(said), product: ref(product) };
  });
  const none = { quantity: null, price: null, deliveryOn: null, amount: null, listPrice: null, discount: null };
  return replaceLines(work, quotation, offered, {
    type: QuotationLine,
    by: 'quotation',
    before,
    make: (line) => add(work, QuotationLine, { ...none, ...line, quotation: ref(quotation) } as never),
  });
}

async function forgetCheck(work: Work, quotation: Quotation, lines: readonly QuotationLine[]): Promise<void> {
  for (const check of await linesOf(work, quotation, PriceCheck, 'quotation')) work.em.remove(check);
  for (const line of lines) Object.assign(line, { listPrice: null, discount: null });
  Object.assign(quotation, { priceList: null, discount: null });
}
