import { Product, type PriceList } from '../../entities/index.js';
import {
  PriceListDraftInput,
  PriceListEditInput,
  ProductEditInput,
  ProductRegisterInput,
} from '../../schema/product/inputs.js';
import { put } from '../../services/flow/lines.js';
import type { Work } from '../../services/flow/work.js';
import { draftPriceList } from '../../services/product/draftPriceList.js';
import { keepPrices } from '../../services/product/keepPrices.js';
import { registerProduct } from '../../services/product/registerProduct.js';
import { bind } from '../flow/bind.js';

export const productSteps = {
  productRegister: bind(ProductRegisterInput, registerProduct),
  productEdit: bind(ProductEditInput, async (work: Work<Product>, given) => put(Product, work.record, given)),
  priceListDraft: bind(PriceListDraftInput, draftPriceList),
  priceListEdit: bind(PriceListEditInput, (work: Work<PriceList>, given) => keepPrices(work, work.record, given)),
};
