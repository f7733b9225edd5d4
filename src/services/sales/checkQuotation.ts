import { ref } from '@mikro-orm/core';
import { cents, Exact } from '../../core/decimals.js';
import { Params } from '../../core/params.js';
import { PriceCheck, PriceLine, PriceList, QuotationLine, type Quotation } from '../../entities/index.js';
import { listInForce, priceFor } from '../../processes/product/pricesInForce.js';
import { notPriced } from '../../processes/sales/quotationContent.js';
import { run } from '../../reads/run.js';
import { blocked } from '../flow/blocked.js';
import { linesOf } from '../flow/lines.js';
import { add, type Work } from '../flow/work.js';
import { totalQuotation } from './totalQuotation.js';

/** The price that holds for a line: of which list, with its floor. */
interface Price {
  readonly line: string;
  readonly id: string;
  readonly list: string;
  readonly listPrice: string;
  readonly floorPrice: string;
}

/** Reckons the quotation anew, compares each line with the price list in force, and keeps what came of it (2.2.3b). */
export async function checkQuotation(work: Work<Quotation>): Promise<void> {
  const { em, record } = work;
  for (const check of await linesOf(work, record, PriceCheck, 'quotation')) em.remove(check);
  const lines = await linesOf(work, record, QuotationLine, 'quotation');
  const prices = new Map((await pricesNow(work)).map((price) => [price.line, price]));
  for (const line of lines) {
    const price = prices.get(line.id);
    if (!price) throw blocked(work, [{ curable: true, ...notPriced }]); // it changed while we looked
    checkLine(work, line, price);
  }
  await totalQuotation(work, record, lines);
  const discounts = lines.map(({ discount }) => new Exact(discount!));
  record.discount = Exact.max(...discounts).toString();
  record.priceList = ref(em.getReference(PriceList, prices.get(lines[0]!.id)!.list));
}

async function pricesNow({ em, record, now }: Work): Promise<Price[]> {
  const params = new Params();
  const [$id, $now] = [params.add(record.id), params.moment(now)];
  const sql = `select l.id as line, p.id, p.price_list_id as list, p.list_price as "listPrice",
      p.floor_price as "floorPrice"
    from quotation_line l, lateral ${priceFor(listInForce($now), 'l.product_id', 'l.quantity')} p
    where l.quotation_id = ${$id}`;
  return run<Price>(em, sql, params);
}

function checkLine(work: Work<Quotation>, line: QuotationLine, { id, listPrice, floorPrice }: Price): void {
  const [price, list] = [new Exact(line.price!), new Exact(listPrice)];
  line.listPrice = listPrice;
  line.discount = discountOf(price, list);
  add(work, PriceCheck, {
    quotation: ref(work.record),
    line: ref(line),
    priceLine: ref(work.em.getReference(PriceLine, id)),
    quantity: line.quantity!,
    price: line.price!,
    deviation: cents(price.minus(list)),
    result: price.lt(floorPrice)
      ? 'BELOW_FLOOR'
      : (['DISCOUNTED', 'AT_LIST', 'ABOVE_LIST'] as const)[price.cmp(list) + 1]!,
  });
}

/** In percent of the list price, rounded up to two digits, so that none passes for less than it is. */
const discountOf = (price: Exact, list: Exact): string =>
  Exact.max(0, list.minus(price).times(100).div(list).toDecimalPlaces(2, Exact.ROUND_CEIL)).toString();
