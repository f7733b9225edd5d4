import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aDeal, approve, approved, faults, submitted, take, type Deal } from '../support/contracts.js';
import { hire, moveClock, sql } from '../support/people.js';

let deal: Deal;

/** Makes it be this moment, at which everybody signs in anew. */
async function on(shown: string) {
  await moveClock(`${shown.replace(' ', 'T')}:00+08:00`);
  deal = await aDeal();
}
beforeEach(() => on('2026-03-02 10:00'));
afterAll(() => moveClock());

const fields = 'limit unit value startedAt pausedAt dueAt doneAt nextAt';
const clocksOf = async ({ id }: { id: string }, person = deal.seller) => {
  const query = `query ($id: ID!) { contract(id: $id) { dueAt clocks { nodes { ${fields} record { id } } } } }`;
  const { contract } = await person.ask(query, { id });
  return contract.clocks.nodes as Record<string, string | number | null>[];
};

describe('The clocks of a record', () => {
  it('are seen with it: what runs for how long, when it is due, and when one is reminded (3.4.3a, 3.4.3d)', async () => {
    const contract = await submitted(deal);
    const review = {
      limit: 'contract.legalReview.workdays',
      unit: 'WORKDAYS',
      value: 3,
      startedAt: expect.stringMatching(/^2026-03-02T02:00/),
      pausedAt: null,
      dueAt: '2026-03-05T10:00:00.000Z',
      doneAt: null,
      nextAt: '2026-03-02T10:00:00.000Z',
      record: { id: contract.id },
    };
    expect(await clocksOf(contract)).toEqual([review]);
    await moveClock('2026-03-02T15:00:00+08:00');
    await approve(deal.lawyer, contract);
    expect(await clocksOf(contract)).toEqual([
      { ...review, doneAt: expect.stringMatching(/^2026-03-02T07:00/), nextAt: null },
      {
        ...review,
        limit: 'contract.signing.workdays',
        value: 5,
        startedAt: expect.stringMatching(/^2026-03-02T07:00/),
        dueAt: '2026-03-09T10:00:00.000Z',
        nextAt: '2026-03-06T10:00:00.000Z',
      },
    ]);
  });

  it('begin anew with each review, and end with what is given up (2.2.5b, 3.4.3d)', async () => {
    const contract = await submitted(deal);
    await take(deal.lawyer, 'contractReturn', contract, faults);
    await take(deal.seller, 'contractSubmit', contract);
    const limits = (await clocksOf(contract)).map(({ limit, doneAt }) => [limit, doneAt !== null]);
    expect(limits).toEqual([
      ['contract.legalReview.workdays', true],
      ['contract.legalReview.workdays', false],
    ]);
    const other = await approved(deal);
    await take(deal.seller, 'contractDrop', other, { note: 'They bought elsewhere' });
    expect((await clocksOf(other)).filter(({ doneAt }) => doneAt === null)).toEqual([]);
  });

  it('keep the time that was decided when they started, whatever is decided later (1.3.2d, 2.2.5b)', async () => {
    const [head, executive] = [await hire('DEPT_HEAD'), await hire('EXECUTIVE')];
    const before = await submitted(deal);
    const key = 'contract.legalReview.workdays';
    const given = { key, value: '6', effectiveFrom: '2026-03-02', reason: 'Much to do' };
    const decided = await take(executive, 'settingValueApprove', await head.step('settingValuePropose', given));
    const after = await submitted(deal);
    try {
      expect((await clocksOf(before)).map(({ value, dueAt }) => [value, dueAt])).toEqual([
        [3, '2026-03-05T10:00:00.000Z'],
      ]);
      expect((await clocksOf(after)).map(({ value, dueAt }) => [value, dueAt])).toEqual([
        [6, '2026-03-10T10:00:00.000Z'],
      ]);
    } finally {
      await sql(`update setting_value set state = 'DECLINED' where id = $1`, decided.id);
    }
  });

  it('are nothing that a customer’s people see (3.2.4b)', async () => {
    const contract = await submitted(deal);
    const { customer } = (
      await sql<{ customer: string }>('select customer_id as customer from contract where id = $1', contract.id)
    )[0]!;
    const outsider = await hire('CUSTOMER', { customer });
    const { customers } = await outsider.ask('{ customers { nodes { id clocks { totalCount } } } }');
    expect(customers.nodes).toEqual([{ id: customer, clocks: { totalCount: 0 } }]);
    await sql(`update clock set record_id = $1 where record_id = $2`, customer, contract.id);
    const again = await outsider.ask('{ customers { nodes { clocks { totalCount } } } }');
    expect(again['customers'].nodes).toEqual([{ clocks: { totalCount: 0 } }]);
    await sql(`update clock set record_id = $2 where record_id = $1`, customer, contract.id);
  });
});
