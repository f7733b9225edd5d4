import { Product, type PriceList } from '../../entities/index.js';
import {
  PriceListDraftInput,
  PriceListEditInput,
  ProductEditInput,
  ProductRegisterInput,
} from '../../schema/product/inputs.js';
import type { Work } from '../../services/flow/work.js';
import { draftPriceList } from '../../services/product/draftPriceList.js';
import { keepPrices } from '../../services/product/keepPrices.js';
import { registerProduct } from '../../services/product/registerProduct.js';
import { bind } from '../flow/bind.js';
import { keeps } from '../flow/keeps.js';

export const productSteps = {
  productRegister: bind(ProductRegisterInput, registerProduct),
  productEdit: bind(ProductEditInput, keeps(Product)),
  priceListDraft: bind(PriceListDraftInput, draftPriceList),
  priceListEdit: bind(PriceListEditInput, (work: Work<PriceList>, given) => keepPrices(work, work.record, given)),
};
