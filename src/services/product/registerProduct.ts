import { Product } from '../../entities/index.js';
import type { ProductFields } from '../../schema/product/inputs.js';
import { put } from '../flow/lines.js';
import { begin, type Work } from '../flow/work.js';

/** Opens the record of a product (2.2.3b). */
export async function registerProduct(work: Work, given: ProductFields): Promise<Product> {
  const product = await begin(work, Product, {});
  put(Product, product, given);
  return product;
}
