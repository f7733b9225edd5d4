import type { Given } from '../../core/process.js';
import { priceListProcess } from '../../processes/product/priceList.js';
import { beginBrought, effectsOf, putBrought } from '../flow/words.js';

type Prices = Given<typeof priceListProcess, 'priceListDraft'>['lines'];

export const priceListEffects = effectsOf(priceListProcess, {
  /** Begins a version of all prices (2.2.3b). */
  async priceListDraft(work, given) {
    return beginBrought(work, { ...given, lines: fromTheFirst(given.lines) }, {});
  },

  async priceListEdit(work, { lines, ...given }) {
    await putBrought(work, { ...given, lines: lines && fromTheFirst(lines) });
  },
});

/** A new price without quantity holds from the first unit on. */
const fromTheFirst = (prices: Prices): Prices =>
  prices.map((price) => (price.id ? price : { ...price, fromQuantity: price.fromQuantity ?? '0' }));
