import { declarationOf } from '../../src/core/fields/declaration.js';
import { Customer } from '../../src/entities/index.js';
import { nameOf, namesIn } from './marks.js';
import type { Row } from './rows.js';

/** A customer and every row that hangs on it: that names it, or a row that does. */
export interface Kin {
  readonly customer: string;
  readonly rows: readonly Row[];
}

/** All rows, told apart by the customer that they hang on; the others are the company's own. */
export interface Told {
  readonly families: readonly Kin[];
  readonly company: readonly Row[];
}

/** Finds the families among rows by what these name, whatever their tables; throws where a row hangs on two. */
export function familiesIn(rows: readonly Row[]): Told {
  const naming = new Map<string, Row[]>();
  for (const row of rows)
    for (const name of new Set(namesIn(row))) {
      const found = naming.get(name);
      if (found) found.push(row);
      else naming.set(name, [row]);
    }

  const { table } = declarationOf(Customer);
  const customers = rows.filter((row) => row.table.name === table);
  const owner = new Map<Row, Row>();
  for (const customer of customers) {
    const names = [nameOf(customer)!];
    for (let name = names.pop(); name; name = names.pop())
      for (const row of naming.get(name) ?? []) {
        const known = owner.get(row);
        if (known === customer) continue;
        if (known) throw new Error(`A row of ${row.table.name} hangs on two customers: ${row.fields.join(' ')}`);
        owner.set(row, customer);
        const own = nameOf(row);
        if (own) names.push(own);
      }
  }
  return {
    families: customers.map((customer) => ({
      customer: nameOf(customer)!,
      rows: rows.filter((row) => owner.get(row) === customer),
    })),
    company: rows.filter((row) => !owner.has(row)),
  };
}
