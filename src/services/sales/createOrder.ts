import { ref } from '@mikro-orm/core';
import { Contract, Order, Quotation, QuotationLine } from '../../entities/index.js';
import { badInput } from '../../core/refusal.js';
import { find } from '../../reads/find.js';
import type { OrderFields, OrderGrounds, OrderLineFields } from '../../schema/sales/orderInputs.js';
import { findLocked } from '../flow/findLocked.js';
import { linesOf } from '../flow/lines.js';
import { begin, type Work } from '../flow/work.js';
import { wordOrder } from './wordOrder.js';

/**
 * Makes an order of a contract that its maker can see, for what a quotation says unless lines are given; of two at once
 * both count against the amount of the contract (2.2.6a).
 */
export async function createOrder(
  work: Work,
  { contract: id, quotation: named, taxPercent: said, ...given }: OrderFields & OrderGrounds,
): Promise<Order> {
  const contract = await findLocked(work, Contract, id);
  const quoted = named ?? contract.quotation?.id;
  const quotation = quoted ? await find(work.em, Quotation, quoted, work) : null;
  const taxPercent = said ?? quotation?.taxPercent;
  if (taxPercent === undefined)
    throw badInput('taxPercent must not be empty without a quotation.', '未依报价单时 taxPercent 不能为空。');
  const { customer, confidentiality } = contract;
  const order = await begin(work, Order, {
    contract: ref(contract),
    quotation: quotation && ref(quotation),
    customer,
    confidentiality,
    taxPercent,
  } as never);
  const lines = quotation && !given.lines.length ? await linesOffered(work, quotation) : given.lines;
  await wordOrder(work, order, { ...given, lines });
  return order;
}

/** What a quotation offers, as lines of an order. */
async function linesOffered(work: Work, quotation: Quotation): Promise<OrderLineFields[]> {
  const lines = await linesOf(work, quotation, QuotationLine, 'quotation');
  return lines.map(({ product, name, specification, quantity, unit, price }) => {
    return { product: product.id, name, specification, unit, quantity: quantity ?? '0', price: price ?? '0' };
  });
}
