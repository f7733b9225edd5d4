import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import {
  aCustomer,
  aDeal,
  aDraft,
  approve,
  approved,
  executing,
  faults,
  fileSignedCopy,
  presented,
  returned,
  sign,
  signed,
  submitted,
  take,
  type Deal,
} from '../support/contracts.js';
import { hire, moveClock, sql } from '../support/people.js';

let deal: Deal;
const people = async () => {
  deal = await aDeal();
};
beforeEach(people);
afterEach(() => moveClock());

type Contract = { id: string };

/** Whether the contract is among the tasks of each. */
async function awaits({ id }: Contract, ...persons: Person[]): Promise<boolean[]> {
  const tasks = '{ myTasks(first: 100, orderBy: ID_DESC) { nodes { record { id } } } }';
  const answers = await Promise.all(persons.map((person) => person.ask(tasks)));
  return answers.map(({ myTasks }) =>
    myTasks.nodes.some(({ record }: { record: Contract | null }) => record?.id === id),
  );
}

const everybody = () => [deal.seller, deal.lawyer, deal.signatory, deal.manager];

const openTasks = ({ id }: Contract) => sql('select due_at from task where record_id = $1 and done_at is null', id);

/** As the wall clock in Shanghai shows it. */
const shanghai = async ({ id }: Contract) => {
  const [row] = await sql<{ at: string }>(
    `select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as at from contract where id = $1`,
    id,
  );
  return row!.at;
};

describe('A contract waits', () => {
  it('for its seller and their manager, for legal, for a signatory, in turn (3.4.1d)', async () => {
    const contract = await aDraft(deal.seller);
    const seen = [await awaits(contract, ...everybody())];
    const then = async (person: Person, step: string, input?: object) => {
      await take(person, step, contract, input);
      seen.push(await awaits(contract, ...everybody()));
    };
    await then(deal.seller, 'contractSubmit');
    await then(deal.lawyer, 'contractReturn', faults);
    await then(deal.seller, 'contractSubmit');
    await approve(deal.lawyer, contract);
    seen.push(await awaits(contract, ...everybody()));
    await then(deal.seller, 'contractPresent');
    await fileSignedCopy(deal.signatory, contract);
    await sign(deal.signatory, contract);
    seen.push(await awaits(contract, ...everybody()));
    await then(deal.manager, 'contractStart');
    await then(deal.manager, 'contractTerminate', { note: 'Insolvent' });
    const [selling, legal, signing, managing] = [0, 1, 2, 3].map((who) => seen.map((row) => row[who]));
    //             draft  review returned review approved presented signed executing terminated
    expect(selling).toEqual([true, true, true, true, true, true, true, true, false]);
    expect(managing).toEqual([true, true, true, true, true, true, true, true, false]);
    expect(legal).toEqual([false, true, false, true, false, false, false, false, false]);
    expect(signing).toEqual([false, false, false, false, false, true, false, false, false]);
  });

  it('for nobody who is barred from what is to be done (SOD-05, SOD-06, 3.4.1d)', async () => {
    const sellerAtLaw = await hire(['SALES_REP', 'LEGAL']);
    const signingLawyer = await hire(['LEGAL', 'SIGNATORY']);
    const customer = await aCustomer(sellerAtLaw);
    const contract = await submitted({ ...deal, seller: deal.manager }, { customer: customer.id });
    expect(await awaits(contract, sellerAtLaw, signingLawyer, deal.lawyer)).toEqual([false, true, true]);
    await approve(signingLawyer, contract);
    await take(deal.manager, 'contractPresent', contract);
    expect(await awaits(contract, signingLawyer, deal.signatory)).toEqual([false, true]);
  });

  it('as one task at a time, which ends where nothing is to be done any more (3.4.1d)', async () => {
    for (const waiting of [aDraftOf, submitted, returned, approved, presented, signed, executing])
      expect(await openTasks(await waiting(deal))).toHaveLength(1);
    const contract = await submitted(deal);
    const tasks = await sql('select done_at is null as open from task where record_id = $1 order by id', contract.id);
    expect(tasks).toEqual([{ open: false }, { open: true }]);
    await take(deal.seller, 'contractWithdraw', contract, { note: 'Wrong price' });
    await take(deal.seller, 'contractDrop', contract, { note: 'They bought elsewhere' });
    expect(await openTasks(contract)).toEqual([]);
  });
});

describe('The limits of a contract', () => {
  it('give legal three workdays: the Spring Festival does not count, its make-up day does (2.2.5b, 3.4.3d)', async () => {
    await moveClock('2026-02-12T10:00:00+08:00'); // Thursday; 14 is a make-up workday, 15 to 23 are off
    await people();
    const contract = await submitted(deal);
    expect(await shanghai(contract)).toBe('2026-02-24 18:00:00');
    expect(await openTasks(contract)).toEqual([{ due_at: expect.stringMatching(/^2026-02-24[T ]10:00:00/) }]);
  });

  it('give the signatory five, over the National Day (2.2.5c, 3.4.3d)', async () => {
    await moveClock('2026-09-29T23:30:00+08:00'); // Tuesday; 1 to 7 October are off, Saturday 10 is a make-up workday
    await people();
    const contract = await approved(deal);
    expect(await shanghai(contract)).toBe('2026-10-12 18:00:00');
    await moveClock('2026-09-30T09:00:00+08:00');
    expect(await shanghai(await take(deal.seller, 'contractPresent', contract))).toBe('2026-10-12 18:00:00');
  });

  it('count by the day in Shanghai, wherever the server stands (2.2.5b, 3.4.3d)', async () => {
    await moveClock('2026-03-01T23:59:00+08:00'); // Sunday, and still Sunday in UTC
    await people();
    expect(await shanghai(await submitted(deal))).toBe('2026-03-04 18:00:00');
    await moveClock('2026-03-02T00:01:00+08:00'); // Monday, but Sunday in UTC
    expect(await shanghai(await submitted(deal))).toBe('2026-03-05 18:00:00');
  });

  it('end with the review, and begin anew with the next (2.2.5b, 3.4.3d)', async () => {
    await moveClock('2026-03-02T20:00:00+08:00');
    await people();
    const contract = await returned(deal);
    expect(await sql('select due_at from contract where id = $1', contract.id)).toEqual([{ due_at: null }]);
    await moveClock('2026-03-03T07:00:00+08:00');
    await take(deal.seller, 'contractSubmit', contract);
    expect(await shanghai(contract)).toBe('2026-03-06 18:00:00');
    expect(await sql('select due_at from contract where id = $1', (await signed(deal)).id)).toEqual([{ due_at: null }]);
  });
});

const aDraftOf = ({ seller }: Deal) => aDraft(seller);
