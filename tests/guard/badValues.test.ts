import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Refused } from '../../demo/client.js';
import { hire, origin, otherOrigin, sql } from '../support/people.js';
import { deal, type Deal } from './deal.js';
import { readInputs, spoilt } from './junk.js';
import { ask, refusals } from './raw.js';

let person: Person;
let seller: Person;
let own: Deal;
let mutations: { name: string; input: string }[];

beforeAll(async () => {
  const apart = { department: `Junk ${process.pid}` }; // it takes many a step
  const roles = ['SALES_REP', 'SALES_MANAGER', 'LEGAL', 'SIGNATORY', 'EXECUTIVE', 'HR_MANAGER', 'SYS_ADMIN'];
  person = await hire(roles, apart);
  seller = await hire('SALES_REP', apart);
  own = await deal(seller);
  const { account } = person;
  mutations = await readInputs({ id: own.contract.id, customer: own.customer.id, account });
});

const refused = { code: 'BAD_USER_INPUT' };

describe('junk in any one field of an input', () => {
  it('of a mutation is refused or taken as text, and is never a fault nor said again (3.2.4b)', async () => {
    const [faults, codes] = [[] as string[], [] as string[]];
    const skipped = ['signIn', 'signOut', 'setUp', 'accountDisable'];
    for (const [turn, { name, input }] of mutations.filter(({ name }) => !skipped.includes(name)).entries()) {
      const query = `mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`;
      const all = [...spoilt(input, turn)];
      for (let start = 0; start < all.length; start += 12)
        await Promise.all(
          all.slice(start, start + 12).map(async (input, index) => {
            const [answer] = await ask(person, query, { input }, [index % 2 ? origin : otherOrigin]);
            if (/"(INTERNAL|UNAVAILABLE)"/.test(answer!.text))
              faults.push(`${name} ${JSON.stringify(input).slice(0, 500)}`);
            else codes.push(...refusals(answer!));
          }),
        );
    }
    expect(faults).toEqual([]);
    const count = (wanted: string) => codes.filter((code) => code === wanted).length;
    expect(count('BAD_USER_INPUT')).toBeGreaterThan(1_000);
    expect(count('UNAUTHENTICATED') + count('RATE_LIMITED')).toBe(0);
  });

  it('that is no column of its own is bounded as those are', async () => {
    const signed = { method: 'PAPER', documentHash: 'x', id: own.contract.id, expectedVersion: 1 };
    for (const customerSignatory of [' ', 'x'.repeat(201)])
      await expect(person.step('contractSign', { ...signed, customerSignatory })).rejects.toMatchObject(refused);
    const collaborators = Array.from({ length: 101 }, () => person.account);
    const crowd = { name: 'Crowd', contacts: [], collaborators };
    await expect(seller.step('customerRegister', crowd)).rejects.toMatchObject(refused);
  });

  it.each([
    ['contractEdit', 'ContractEditInput'],
    ['customerEdit', 'CustomerEditInput'],
  ])('of %s comes to the record as text, or not at all', async (step, input) => {
    const { id } = step === 'contractEdit' ? own.contract : own.customer;
    let version = step === 'contractEdit' ? 2 : 1; // a file was attached to the contract
    const taken = { TAKEN: 0, BAD_USER_INPUT: 0, NOT_FOUND: 0, STEP_BLOCKED: 0, CONFLICT: 0 } as Record<string, number>;
    for (const spoiled of spoilt(input)) {
      const asked = { ...spoiled, id, expectedVersion: version };
      const after = await seller.step(step, asked).catch((refused: Refused) => refused);
      if ('version' in after) version = after.version;
      const code = 'version' in after ? 'TAKEN' : after.code;
      if (!(code in taken)) throw new Error(`${code}: ${JSON.stringify(spoiled).slice(0, 500)}`);
      taken[code]! += 1;
    }
    expect(taken['TAKEN']).toBeGreaterThan(20);
    expect(taken['BAD_USER_INPUT']).toBeGreaterThan(60);
    const [row] = await sql<{ version: number }>(`select version from ${step.slice(0, 8)} where id = $1`, id);
    expect(row!.version).toBe(version);
  });
});
