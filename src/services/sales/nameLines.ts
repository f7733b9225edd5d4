import { ref, type Ref } from '@mikro-orm/core';
import { badInput } from '../../core/refusal.js';
import { Product } from '../../entities/index.js';
import { findAll } from '../../reads/find.js';
import type { Work } from '../flow/work.js';

/** What an input says of a line; what it leaves out is said by the product. */
interface Named {
  readonly product?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly specification?: string | null | undefined;
  readonly unit?: string | null | undefined;
}

type Called<L> = Omit<L, keyof Named> & {
  product: Ref<Product> | null;
  name: string;
  specification: string | null;
  unit: string;
};

/** Calls each line as it is called in the input, or else as its product is; without a product it must say so itself. */
export async function nameLines<L extends Named>(work: Work, lines: readonly L[]): Promise<Called<L>[]> {
  const ids = lines.flatMap(({ product }) => product ?? []);
  const products = await findAll(work.em, Product, ids, work);
  return lines.map(({ product: id, name, specification, unit, ...line }) => {
    const product = id ? products.get(id)! : undefined;
    const called = { name: name ?? product?.name, unit: unit ?? product?.unit };
    if (!called.name || !called.unit)
      throw badInput('A line without a product needs a name and a unit.', '未指定产品的行须填写品名与计量单位。');
    return {
      ...line,
      product: product ? ref(product) : null,
      name: called.name,
      specification: specification ?? product?.specification ?? null,
      unit: called.unit,
    } as Called<L>;
  });
}
