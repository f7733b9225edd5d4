import { Product } from '../../entities/index.js';
import { findAll, type Work } from '../flow/words.js';

/** What an input says of a line; what it leaves out is said by the product. */
interface Named {
  readonly product?: string | null;
  readonly name?: string | null;
  readonly specification?: string | null;
  readonly unit?: string | null;
}

type Called<L> = Omit<L, keyof Named> & {
  readonly product: Product | null;
  readonly name: string;
  readonly specification: string | null;
  readonly unit: string;
};

/** Calls each line as it is called in the input, or else as its product is; what neither says stays blank, and blocks. */
export async function nameLines<L extends Named>(work: Work, lines: readonly L[]): Promise<Called<L>[]> {
  const ids = lines.flatMap(({ product }) => product ?? []);
  const products = await findAll(work, Product, ids);
  return lines.map(({ product: id, name, specification, unit, ...line }) => {
    const product = id ? products.get(id)! : null;
    return {
      ...line,
      product,
      name: name ?? product?.name ?? '',
      specification: specification ?? product?.specification ?? null,
      unit: unit ?? product?.unit ?? '',
    };
  });
}
