import type { Given } from '../../core/process.js';
import { Product, QuotationLine, type Quotation } from '../../entities/index.js';
import type { quotationProcess } from '../../processes/sales/quotation.js';
import { add, findAll, replaceLines, type Work } from '../flow/words.js';
import { putAmounts } from './quotationTotals.js';

type Offered = NonNullable<Given<typeof quotationProcess, 'quotationEdit'>['lines']>;

/** Replaces the lines of a quotation; one that offers another product than before is called as that one unless said. */
export async function offer(
  work: Work,
  quotation: Quotation,
  before: readonly QuotationLine[],
  lines: Offered,
): Promise<QuotationLine[]> {
  const ids = lines.map(({ product }) => product);
  const products = await findAll(work, Product, ids);
  const offered = lines.map((line) => {
    const product = products.get(line.product)!;
    const row = before.find(({ id }) => id === line.id);
    const called = row?.product.id === product.id ? row : product;
    const name = line.name ?? called.name;
    const specification = line.specification ?? called.specification;
    const unit = line.unit ?? called.unit;
    return { ...line, product, name, specification, unit };
  });
  const rows = await replaceLines(work, quotation, offered, {
    type: QuotationLine,
    by: 'quotation',
    before,
    make: (line) => add(work, QuotationLine, { ...line, quotation }),
  });
  putAmounts(rows);
  return rows;
}
