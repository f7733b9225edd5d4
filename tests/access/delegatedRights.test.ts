import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { onBoth } from '../support/access.js';
import {
  aCustomer,
  aDeal,
  aDraft,
  fileSignedCopy,
  presented,
  sign,
  submitted,
  take,
  terms,
} from '../support/contracts.js';
import { actorsOf, employee, standIn } from '../support/delegation.js';
import { hire, sql } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let standing: Person;
beforeEach(async () => {
  standing = await employee([], 'Elsewhere');
});

const may = async (person: Person): Promise<string[]> =>
  (await person.ask('{ viewer { permissions } }'))['viewer'].permissions;
const beyond = async (person: Person, before: string[]) => (await may(person)).filter((name) => !before.includes(name));
const seen = async (person: Person, ids: readonly string[]) => {
  const { customers } = await person.ask('query ($f: CustomerFilter) { customers(filter: $f) { nodes { id } } }', {
    f: { id: { in: ids } },
  });
  return (customers.nodes as { id: string }[]).map(({ id }) => id).sort();
};

describe('Whoever stands in for another', () => {
  it('holds what the other may do in the business, and nothing that runs the platform (SOD-31, 3.2.4b)', async () => {
    const own = await may(standing);
    const [seller, admin] = [await employee('SALES_REP'), await employee(['SYS_ADMIN', 'HR_MANAGER'])];
    await standIn(standing, admin);
    expect(await beyond(standing, own)).toEqual([]);
    await standIn(standing, seller);
    const lent = (await may(seller)).filter((name) => !own.includes(name));
    expect(lent).toContain('contractEdit');
    expect(await beyond(standing, own)).toEqual(lent);
  });

  it('does not hand on what they hold for another only (SOD-31)', async () => {
    const [seller, third] = [await employee('SALES_REP'), await employee()];
    const draft = await aDraft(seller);
    await standIn(standing, seller);
    await standIn(third, standing);
    const read = `{ contract(id: "${draft.id}") { id } }`;
    expect([await onBoth(standing, read), await onBoth(third, read)]).toEqual([
      [{ id: draft.id }, { id: draft.id }],
      ['FORBIDDEN', 'FORBIDDEN'],
    ]);
  });

  it('sees what is the other’s and of the other’s department, in place of their own (SOD-31, 3.2.4b)', async () => {
    const [here, there] = [`Here ${Date.now()}`, `There ${Date.now()}`];
    const [manager, clerk] = [await employee('SALES_MANAGER', here), await employee([], there)];
    const sellers = [await employee('SALES_REP', here), await employee('SALES_REP', there)] as const;
    const customers = await Promise.all(sellers.map((seller) => aCustomer(seller, { bottomLine: '5.00' })));
    const ids = customers.map(({ id }) => id);
    const lines = () => clerk.ask(`{ nodes(ids: ${JSON.stringify(ids)}) { ... on Customer { bottomLine } } }`);
    await standIn(clerk, sellers[1]);
    expect(await seen(clerk, ids)).toEqual([ids[1]]);
    expect(await lines()).toEqual({ nodes: [null, { bottomLine: '5.00' }] });
    await standIn(clerk, manager);
    expect(await seen(clerk, ids)).toEqual([...ids].sort());
    const other = await employee([], there);
    await standIn(other, manager);
    expect(await seen(other, ids)).toEqual([ids[0]]);
  });

  it('loses it with the other’s role, and with the other’s account (SOD-31, 3.2.4b)', async () => {
    const people = [await employee('SALES_REP'), await employee('SALES_REP')] as const;
    const own = await may(standing);
    for (const person of people) await standIn(standing, person);
    await sql(
      `update assignment a set state = 'ENDED' from role k where k.id = a.role_id and k.key = 'SALES_REP' and a.account_id = $1`,
      people[0].account,
    );
    expect(await beyond(standing, own)).toContain('contractEdit');
    await sql(`update account set state = 'DISABLED' where id = $1`, people[1].account);
    expect(await beyond(standing, own)).toEqual([]);
  });

  it('finds the other’s tasks among theirs, and what can be done about them (SOD-31, 3.4.1d)', async () => {
    const deal = await aDeal();
    const lawyer = await employee('LEGAL');
    const contract = await submitted(deal);
    const query = '{ myTasks(last: 100) { nodes { record { id availableSteps { name } } } } }';
    const tasks = async () =>
      (((await standing.ask(query))['myTasks'].nodes ?? []) as { record: { id: string } }[]).filter(
        ({ record }) => record.id === contract.id,
      );
    expect(await tasks()).toEqual([]);
    await standIn(standing, lawyer);
    expect(await tasks()).toEqual([
      { record: { id: contract.id, availableSteps: [{ name: 'contractReturn' }, { name: 'contractApprove' }] } },
    ]);
  });

  it('decides up to the other’s ceiling, in the other’s name (SOD-31, 2.2.5c)', async () => {
    const deal = await aDeal();
    const signatory = await employee('SIGNATORY', 'Board');
    await standIn(standing, signatory);
    const [within, above] = [
      await presented(deal, { amount: '900.00' }),
      await presented(deal, { amount: '1000001.00' }),
    ];
    for (const contract of [within, above]) await fileSignedCopy(signatory, contract);
    await refused(() => sign(standing, above), 'STEP_BLOCKED', '2.2.5c', ['ABOVE_AUTHORITY 2.2.5c']);
    await sign(standing, within);
    const named = { actor: standing.account, behalf: signatory.account, audited: signatory.account };
    expect(await actorsOf(within, 'contractSign')).toEqual([named]);
    const { contract } = await signatory.ask(
      'query ($id: ID!) { contract(id: $id) { history(last: 1) { nodes { step actor { id } onBehalfOf { id } } } } }',
      { id: within.id },
    );
    expect(contract.history.nodes).toEqual([
      { step: 'contractSign', actor: { id: standing.account }, onBehalfOf: { id: signatory.account } },
    ]);
  });

  it('acts in their own name where their own right is enough, and beyond it in the other’s (SOD-31)', async () => {
    const [deal, board] = [await aDeal(), await employee('EXECUTIVE', 'Board')];
    const signatory = await employee('SIGNATORY', 'Board');
    await standIn(signatory, board);
    for (const [amount, behalf] of [
      ['900.00', null],
      ['1000001.00', board.account],
    ] as const) {
      const contract = await presented(deal, { amount });
      await fileSignedCopy(signatory, contract);
      await sign(signatory, contract);
      expect(await actorsOf(contract, 'contractSign')).toEqual([{ actor: signatory.account, behalf, audited: behalf }]);
    }
  });

  it('begins records that are the other’s (SOD-31, 2.2.5a)', async () => {
    const seller = await employee('SALES_REP');
    const customer = await aCustomer(seller);
    await standIn(standing, seller);
    const draft = await standing.step('contractDraft', { ...terms(), customer: customer.id }, 'owner { id }');
    expect(draft['owner']).toEqual({ id: seller.account });
    expect(await actorsOf(draft, 'contractDraft')).toEqual([
      { actor: standing.account, behalf: seller.account, audited: seller.account },
    ]);
    expect(await take(seller, 'contractEdit', draft, { title: 'Mine again' })).toMatchObject({ state: 'DRAFT' });
    const stranger = await hire('SALES_REP');
    await refused(() => take(stranger, 'contractEdit', draft, { title: 'Mine' }), 'NOT_FOUND');
  });
});
