import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { aCustomer, aDeal, aDraft, take, type Deal } from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import { expectRefused } from '../support/refused.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

type Customer = { id: string };
const seen = async (person: Person, { id }: Customer, fields = 'id') =>
  (await person.ask(`query ($id: ID!) { customer(id: $id) { ${fields} } }`, { id }))['customer'] as Record<
    string,
    any
  > | null;

describe('The bottom line of a customer', () => {
  const fields = 'bottomLine restrictedFields';
  const withheld = { bottomLine: null, restrictedFields: ['bottomLine'] };

  it('is told to those who negotiate, not to the rest of the company (2.2.4c, 3.2.4b)', async () => {
    const colleague = await hire('SALES_REP');
    const customer = await aCustomer(deal.seller, { bottomLine: '900.00', collaborators: [colleague.account] });
    for (const person of [deal.seller, colleague, deal.manager])
      expect(await seen(person, customer, fields)).toEqual({ bottomLine: '900.00', restrictedFields: [] });
    expect(await seen(await hire('FINANCE'), customer, fields)).toEqual(withheld);
    const audits = await sql('select changes from audit_event where record_id = $1', customer.id);
    expect(audits).toMatchObject([{ changes: { bottomLine: [] } }]);
  });

  it('is not told to the customer, who sees its own record and nothing of others (2.2.4c, 3.2.4b)', async () => {
    const customer = await aCustomer(deal.seller, { bottomLine: '900.00' });
    await aDraft(deal.seller, { customer: customer.id });
    const other = await aCustomer(deal.seller);
    const buyer = await hire('CUSTOMER', { customer: customer.id });
    const contracts = { totalCount: 0, nodes: [] };
    expect(await seen(buyer, customer, `${fields} contracts { totalCount nodes { id } }`)).toEqual({
      ...withheld,
      contracts,
    });
    expect(await seen(buyer, other)).toBeNull();
    await expectRefused(() => take(buyer, 'customerEdit', customer, { bottomLine: '1' }), {
      code: 'FORBIDDEN',
      clause: '2.2.1e',
    });
  });
});
