import { Product } from '../../entities/index.js';
import type { ProductFields } from '../../schema/product/inputs.js';
import { put } from '../flow/put.js';
import { begin, type Work } from '../flow/work.js';

/** Opens the record of a product (2.2.3b). */
export async function registerProduct(work: Work, given: ProductFields): Promise<Product> {
  const product = await begin(work, Product, {} as never);
  put(product, given);
  return product;
}
