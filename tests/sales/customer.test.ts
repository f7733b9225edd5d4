import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { aCustomer, aDeal, aDraft, stateOf, take, type Deal } from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';

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
const contactsOf = ({ id }: Customer) =>
  sql<{ id: string }>('select * from contact where customer_id = $1 order by id', id);
const note = 'They did not pay';

let codes = 0;
const aCreditCode = () => `91310000${process.pid}${(codes += 1)}`;

describe('A customer', () => {
  it('is registered with its people, and its owner answers for it (2.2.1e)', async () => {
    const customer = await aCustomer(deal.seller, {
      contacts: [
        { name: '王芳', post: 'Buyer' },
        { name: '李明', phone: '021-1' },
      ],
    });
    expect(customer).toMatchObject({
      state: 'ACTIVE',
      version: 1,
      number: expect.stringMatching(/^KH-20\d\d-\d{4,}$/),
    });
    expect(await seen(deal.seller, customer, 'name owner { id } contacts { nodes { name post phone } }')).toEqual({
      name: '上海精工机械有限公司',
      owner: { id: deal.seller.account },
      contacts: {
        nodes: [
          { name: '王芳', post: 'Buyer', phone: null },
          { name: '李明', post: null, phone: '021-1' },
        ],
      },
    });
    expect(await sql('select 1 from task where record_id = $1', customer.id)).toEqual([]);
  });

  it('is registered once: no two have one credit code (2.2.1e, 3.2.1d)', async () => {
    const creditCode = aCreditCode();
    await aCustomer(deal.seller, { creditCode });
    await expectRefused(() => aCustomer(deal.manager, { creditCode }), { code: 'CONFLICT' });
  });

  it('is registered by holders of that permission, with a name (2.2.1e)', async () => {
    await expectRefused(() => aCustomer(deal.lawyer), { code: 'FORBIDDEN', clause: '2.2.1e' });
    await expectRefused(() => aCustomer(deal.seller, { name: '  ' }), { code: 'BAD_USER_INPUT' });
    await expectRefused(() => aCustomer(deal.seller, { contacts: [{ name: '' }] }), { code: 'BAD_USER_INPUT' });
  });

  it('is edited in part; its contacts are replaced, those with their id kept (2.2.1e)', async () => {
    const customer = await aCustomer(deal.seller, { industry: 'Machines' });
    const [contact] = await contactsOf(customer);
    const contacts = [{ id: contact!.id, name: '王芳', post: 'Director' }, { name: '李明' }];
    const after = await take(deal.seller, 'customerEdit', customer, { contacts }, 'industry');
    expect(after).toMatchObject({ version: 2, industry: 'Machines' });
    expect(await contactsOf(customer)).toMatchObject([{ id: contact!.id, post: 'Director' }, { name: '李明' }]);
    const other = await aCustomer(deal.seller);
    await expectRefused(() => take(deal.seller, 'customerEdit', other, { contacts }), { code: 'NOT_FOUND' });
  });

  it('keeps a list that is left out, empties it by an empty one, and takes no null for either', async () => {
    const customer = await aCustomer(deal.seller, { contacts: [{ name: '王芳' }] });
    for (const list of ['contacts', 'collaborators'])
      await expectRefused(() => take(deal.seller, 'customerEdit', customer, { [list]: null }), {
        code: 'BAD_USER_INPUT',
        field: list,
      });
    const kept = await take(deal.seller, 'customerEdit', customer, { address: '甲路1号' });
    expect(await contactsOf(customer)).toHaveLength(1);
    await take(deal.seller, 'customerEdit', kept, { contacts: [] });
    expect(await contactsOf(customer)).toEqual([]);
  });

  it('is seen and edited by its own people only (3.2.4b)', async () => {
    const [colleague, other] = [await hire('SALES_REP'), await hire('SALES_REP')];
    const customer = await aCustomer(deal.seller, { collaborators: [colleague.account] });
    for (const person of [deal.seller, colleague, deal.manager]) expect(await seen(person, customer)).not.toBeNull();
    expect(await seen(other, customer)).toBeNull();
    await expectRefused(() => take(other, 'customerEdit', customer, { name: 'Mine' }), { code: 'NOT_FOUND' });
    await expectRefused(() => take(colleague, 'customerEdit', customer, { name: 'Ours' }), {
      code: 'FORBIDDEN',
      clause: '2.2.1e',
    });
  });

  it('is blocked and unblocked by a manager with a note, and rests meanwhile (2.2.4f)', async () => {
    const customer = await aCustomer(deal.seller);
    await expectRefused(() => take(deal.seller, 'customerBlock', customer, { note }), {
      code: 'FORBIDDEN',
      clause: '2.2.4f',
    });
    expect(await take(deal.manager, 'customerBlock', customer, { note })).toMatchObject({ state: 'BLOCKED' });
    expect(await take(deal.manager, 'customerUnblock', customer, { note: 'They paid' })).toMatchObject({
      state: 'ACTIVE',
    });
  });

  it('is given to another owner by a manager with a note; its contracts stay where they are (2.2.1e)', async () => {
    const next = await hire('SALES_REP');
    const customer = await aCustomer(deal.seller);
    const contract = await aDraft(deal.seller, { customer: customer.id });
    const given = { owner: next.account, note: 'A new district' };
    await expectRefused(() => take(deal.seller, 'customerTransfer', customer, given), {
      code: 'FORBIDDEN',
      clause: '2.2.1e',
    });
    const nobody = { ...given, owner: 'account_00000000000000000000000000' };
    await expectRefused(() => take(deal.manager, 'customerTransfer', customer, nobody), { code: 'NOT_FOUND' });
    const outside = await hire(['CUSTOMER'], { customer: customer.id });
    const notOurs = { ...given, owner: outside.account };
    await expectRefused(
      () => take(deal.manager, 'customerTransfer', customer, notOurs),
      blocked('OWNER_UNFIT', '1.3.4a'),
    );
    await take(deal.manager, 'customerTransfer', customer, given);
    expect([await seen(next, customer), await seen(deal.seller, customer)]).toEqual([{ id: customer.id }, null]);
    expect(await stateOf(contract)).toBe('DRAFT');
    expect(await take(deal.seller, 'contractSubmit', contract)).toMatchObject({ state: 'LEGAL_REVIEW' });
  });

  it('does not show its own people what colleagues said of it (1.3.4b)', async () => {
    const customer = await aCustomer(deal.seller);
    await take(deal.manager, 'customerBlock', customer, { note: 'They never pay' });
    const history = `query ($id: ID!) { customer(id: $id) { state history { totalCount nodes { note } } } }`;
    const outside = await hire(['CUSTOMER'], { customer: customer.id });
    const hidden = { state: 'BLOCKED', history: { totalCount: 0, nodes: [] } };
    expect(await outside.ask(history, { id: customer.id })).toEqual({ customer: hidden });
    const { customer: seen } = await deal.seller.ask(history, { id: customer.id });
    expect(seen.history.nodes).toEqual([{ note: null }, { note: 'They never pay' }]);
  });

  it('shows its own people who answers for it, and nothing of how the company is built (3.2.4b, 3.2.4d)', async () => {
    const customer = await aCustomer(deal.seller);
    const outside = await hire(['CUSTOMER'], { customer: customer.id });
    const query = `query ($id: ID!) { customer(id: $id) { department { name } owner { id name login employee { name } department { name } } } }`;
    const { customer: seen } = await outside.ask(query, { id: customer.id });
    const owner = { id: deal.seller.account, name: expect.any(String), login: null, employee: null, department: null };
    expect(seen).toEqual({ department: null, owner });
    const { customer: known } = await deal.seller.ask(query, { id: customer.id });
    expect([known.department, known.owner.employee]).toEqual([
      { name: expect.any(String) },
      { name: expect.any(String) },
    ]);
  });
});
