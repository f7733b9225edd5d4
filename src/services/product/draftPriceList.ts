import { PriceList } from '../../entities/index.js';
import type { PriceListFields } from '../../schema/product/inputs.js';
import { begin, type Work } from '../flow/work.js';
import { keepPrices } from './keepPrices.js';

/** Begins a version of all prices (2.2.3b). */
export async function draftPriceList(work: Work, given: PriceListFields): Promise<PriceList> {
  const list = await begin(work, PriceList, {} as never);
  await keepPrices(work, list, given);
  return list;
}
