import type { Given } from '../../core/process.js';
import { PriceList } from '../../entities/index.js';
import { priceListProcess } from '../../processes/product/priceList.js';
import { begin, effectsOf, put, putLines } from '../flow/words.js';

type Prices = Given<typeof priceListProcess, 'priceListDraft'>['lines'];

export const priceListEffects = effectsOf(priceListProcess, {
  /** Begins a version of all prices (2.2.3b). */
  async priceListDraft(work, { lines, ...known }) {
    const list = await begin(work, PriceList, known);
    await putLines(work, list, { lines: fromTheFirst(lines) });
    return list;
  },

  async priceListEdit(work, { lines, ...known }) {
    put(work.record, known);
    await putLines(work, work.record, { lines: lines && fromTheFirst(lines) });
  },
});

/** A new price without quantity holds from the first unit on. */
const fromTheFirst = (prices: Prices): Prices =>
  prices.map((price) => (price.id ? price : { ...price, fromQuantity: price.fromQuantity ?? '0' }));
