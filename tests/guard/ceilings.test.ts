import { beforeAll, describe, expect, it } from '@jest/globals';
import { hire, sql } from '../support/people.js';
import { deal, role, type Deal } from './deal.js';

type Grants = Parameters<typeof role>[0];

const department = `Ceilings ${process.pid}`;
let presented: Deal;

beforeAll(async () => {
  presented = await deal(await hire('SALES_REP', { department }), 'Presented');
  await sql(`update contract set state = 'PENDING_SIGNATURE' where id = $1`, presented.contract.id);
});

/** Whether somebody with these grants, in the contract's department, may sign it as far as its amount goes. */
async function maySign(...grants: Grants): Promise<boolean> {
  const signatory = await hire(await role([['contractRead', 'ALL'], ...grants]), { department });
  const { contract } = await signatory.ask(
    'query ($id: ID!) { contract(id: $id) { availableSteps { name blockers { code } } } }',
    { id: presented.contract.id },
  );
  const steps = contract.availableSteps as { name: string; blockers: { code: string }[] }[];
  const signing = steps.find(({ name }) => name === 'contractSign')!;
  return !signing.blockers.some(({ code }) => code === 'ABOVE_AUTHORITY');
}

describe('an amount of 12,345.67', () => {
  it.each<[string, boolean, Grants]>([
    ['an amount as large', true, [['contractSign', 'ALL', '12345.67']]],
    ['a fen less', false, [['contractSign', 'ALL', '12345.66']]],
    ['no limit', true, [['contractSign', 'ALL']]],
    ['no limit in the department', true, [['contractSign', 'DEPARTMENT']]],
    [
      'the larger of two',
      true,
      [
        ['contractSign', 'ALL', '1'],
        ['contractSign', 'DEPARTMENT', '20000'],
      ],
    ],
    [
      'no limit on own records, and little on others',
      false,
      [
        ['contractSign', 'OWN'],
        ['contractSign', 'ALL', '100'],
      ],
    ],
    [
      'much on own records, and little on others',
      false,
      [
        ['contractSign', 'OWN', '99999'],
        ['contractSign', 'ALL', '1'],
      ],
    ],
  ])('by a grant of %s: %s (2.2.5c)', async (_grant, may, grants) => {
    expect(await maySign(...grants)).toBe(may);
  });

  it('of a record without department is measured by the grants that reach it', async () => {
    await sql('update contract set department_id = null where id = $1', presented.contract.id);
    expect(await maySign(['contractSign', 'DEPARTMENT', '99999'], ['contractSign', 'ALL', '1'])).toBe(false);
  });
});
