import { PriceLine, PriceList, Product } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';
import { keptLine, type Line } from '../inputParts.js';
import type { StepInput } from '../steps.js';

const productFields = ['code', 'name', 'specification', 'unit'] as const;
export type ProductFields = Fields<Product, (typeof productFields)[number]>;

export const ProductRegisterInput = inputFor(Product, 'ProductRegisterInput', productFields) as new () => ProductFields;

export const ProductEditInput = inputFor(Product, 'ProductEditInput', productFields, {
  on: 'record, in part',
}) as new () => StepInput & Partial<ProductFields>;

export type PriceLineFields = Line<
  Fields<PriceLine, 'product' | 'listPrice' | 'floorPrice'> & { fromQuantity?: string | null }
>;

const PriceLineInput = inputFor(PriceLine, 'PriceLineInput', ['product', 'fromQuantity', 'listPrice', 'floorPrice'], {
  preset: ['fromQuantity'],
  extra: keptLine,
});

const lines = { of: PriceLineInput, en: 'The prices; replaces all', zh: '价格项，整体替换' };

export type PriceListFields = Fields<PriceList, 'name' | 'effectiveFrom'> & { lines?: PriceLineFields[] | null };

export const PriceListDraftInput = inputFor(PriceList, 'PriceListDraftInput', ['name', 'effectiveFrom'], {
  lines: { lines },
}) as new () => PriceListFields;

export const PriceListEditInput = inputFor(PriceList, 'PriceListEditInput', ['name', 'effectiveFrom'], {
  on: 'record, in part',
  lines: { lines },
}) as new () => StepInput & Partial<PriceListFields>;
