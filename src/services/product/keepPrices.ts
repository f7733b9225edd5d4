import { ref } from '@mikro-orm/core';
import type { PriceList } from '../../entities/index.js';
import { PriceLine, Product } from '../../entities/index.js';
import { findAll } from '../../reads/find.js';
import type { PriceListFields } from '../../schema/product/inputs.js';
import { replaceLines } from '../flow/lines.js';
import { put } from '../flow/put.js';
import { add, type Work } from '../flow/work.js';

/** Puts name, day and prices into a price list; a price without quantity holds from the first unit on (2.2.3b). */
export async function keepPrices(work: Work, list: PriceList, given: Partial<PriceListFields>): Promise<void> {
  const { lines, ...known } = given;
  put(list, known);
  if (!lines) return;
  const products = await findAll(
    work.em,
    Product,
    lines.map(({ product }) => product),
    work,
  );
  const priced = lines.map((line) => ({ ...line, product: ref(products.get(line.product)!) }));
  await replaceLines(work, list, priced, {
    type: PriceLine,
    by: 'priceList',
    make: ({ fromQuantity, ...line }) =>
      add(work, PriceLine, { ...line, fromQuantity: fromQuantity ?? '0', priceList: ref(list) }),
  });
}
