import { malformed } from '../../core/refusal.js';
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

/** Calls each line as it is called in the input, or else as its product is; without a product it must say so itself. */
export async function nameLines<L extends Named>(work: Work, lines: readonly L[]): Promise<Called<L>[]> {
  const ids = lines.flatMap(({ product }) => product ?? []);
  const products = await findAll(work, Product, ids);
  return lines.map(({ product: id, name, specification, unit, ...line }) => {
    const product = id ? products.get(id)! : null;
    const called = name ?? product?.name;
    const counted = unit ?? product?.unit;
    if (!called || !counted)
      throw malformed('lines', '2.2.6d', {
        en: 'A line without a product needs a name and a unit',
        zh: '未指定产品的行须填写品名与计量单位',
      });
    return {
      ...line,
      product,
      name: called,
      specification: specification ?? product?.specification ?? null,
      unit: counted,
    };
  });
}
