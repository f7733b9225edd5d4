import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { aCustomer, take } from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import { approvedPrices, aProduct, price, productInput } from '../support/products.js';
import { expectRefused } from '../support/refused.js';

let manager: Person;
beforeEach(async () => {
  manager = await hire('SALES_MANAGER');
});

describe('A product', () => {
  it('is registered, edited and discontinued (2.2.3b)', async () => {
    const given = productInput();
    const product = await manager.step('productRegister', given, 'code name specification unit');
    expect(product).toMatchObject({ ...given, state: 'OFFERED' });
    expect(product.number).toMatch(/^CP-\d{4}-\d{4}$/);
    const edited = await take(manager, 'productEdit', product, { name: '自吸泵' }, 'code name');
    expect(edited).toMatchObject({ code: given.code, name: '自吸泵', version: 2 });
    const done = await take(manager, 'productDiscontinue', product, { note: 'Replaced by another' });
    expect(done).toMatchObject({ state: 'DISCONTINUED' });
  });

  it('has a code of its own (2.2.3b)', async () => {
    const { code } = productInput();
    await manager.step('productRegister', productInput({ code }));
    await expectRefused(() => manager.step('productRegister', productInput({ code })), { code: 'CONFLICT' });
  });

  it('is kept by sales managers and by nobody else (3.2.4b)', async () => {
    const product = await aProduct();
    for (const role of ['SALES_REP', 'FINANCE', 'EXECUTIVE']) {
      const person = await hire(role);
      await expectRefused(() => person.step('productRegister', productInput()), { code: 'FORBIDDEN' });
      await expectRefused(() => take(person, 'productEdit', product, { name: '泵' }), { code: 'FORBIDDEN' });
      await expectRefused(() => take(person, 'productDiscontinue', product, { note: 'n' }), { code: 'FORBIDDEN' });
    }
  });

  it('and its prices are seen by who sells, not by customers nor by others (3.2.4b)', async () => {
    const product = await aProduct();
    const list = await approvedPrices([price(product)]);
    const query = 'query ($p: ID!, $l: ID!) { product(id: $p) { id } priceList(id: $l) { id } }';
    const asking = (person: Person) => () => person.ask(query, { p: product.id, l: list.id });
    for (const role of ['SALES_REP', 'SALES_MANAGER', 'FINANCE', 'EXECUTIVE'])
      expect(await asking(await hire(role))()).toEqual({ product: { id: product.id }, priceList: { id: list.id } });
    const { id: customer } = await aCustomer(await hire('SALES_REP'));
    const [line] = await sql<{ id: string }>('select id from price_line where price_list_id = $1', list.id);
    for (const person of [await hire('CUSTOMER', { customer }), await hire('LEGAL'), await hire('SYS_ADMIN')]) {
      await expectRefused(asking(person), { code: 'FORBIDDEN', recorded: false });
      const nodes = await person.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: [product.id, list.id, line!.id],
      });
      expect(nodes).toEqual({ nodes: [null, null, null] });
    }
  });
});
