import { cents, Exact } from '../../core/decimals.js';
import { Params } from '../../core/sql/params.js';
import { PriceCheck, PriceLine, PriceList, QuotationLine, type Quotation } from '../../entities/index.js';
import { listInForce, priceFor } from '../../processes/product/pricesInForce.js';
import { add, linesOf, put, referTo, remove, select, type Work } from '../flow/words.js';
import { putAmounts, quotationTotals } from './quotationTotals.js';

/** The price that holds for a line: of which list, with its floor. */
interface Price {
  readonly line: string;
  readonly id: string;
  readonly list: string;
  readonly listPrice: string;
  readonly floorPrice: string;
}

/**
 * Recomputes the quotation, compares each line with the price list in force, and keeps what came of it (2.2.3b). A
 * line whose price went while we looked is left as it is, and the step refuses it.
 */
export async function checkQuotation(work: Work<Quotation>): Promise<void> {
  const { record } = work;
  for (const check of await linesOf(work, record, PriceCheck, 'quotation')) remove(work, check);
  const lines = await linesOf(work, record, QuotationLine, 'quotation');
  const prices = await pricesNow(work);
  const priceOf = new Map(prices.map((price) => [price.line, price]));
  for (const line of lines) {
    const price = priceOf.get(line.id);
    if (price) checkLine(work, line, price);
  }
  putAmounts(lines);
  put(record, {
    ...(await quotationTotals(work, lines)),
    discount: Exact.max(0, ...lines.map(({ discount }) => discount ?? 0)).toString(),
    priceList: prices[0] && referTo(work, PriceList, prices[0].list),
  });
}

async function pricesNow(work: Work): Promise<Price[]> {
  const params = new Params();
  const [$id, $now] = [params.add(work.record.id), params.moment(work.now)];
  const sql = `select l.id as line, p.id, p.price_list_id as list, p.list_price as "listPrice",
      p.floor_price as "floorPrice"
    from quotation_line l, lateral ${priceFor(listInForce($now), 'l.product_id', 'l.quantity')} p
    where l.quotation_id = ${$id}`;
  return select<Price>(work, sql, params);
}

function checkLine(work: Work<Quotation>, line: QuotationLine, { id, listPrice, floorPrice }: Price): void {
  const [price, list] = [new Exact(line.price!), new Exact(listPrice)];
  line.listPrice = listPrice;
  line.discount = discountOf(price, list);
  add(work, PriceCheck, {
    quotation: work.record,
    line,
    priceLine: referTo(work, PriceLine, id),
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
