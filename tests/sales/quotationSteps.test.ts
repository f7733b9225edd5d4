import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Refused } from '../../demo/client.js';
import { processOf, stepsOf, isGranted } from '../../src/processes/index.js';
import { role } from '../guard/deal.js';
import { take } from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import { everything } from '../support/refused.js';
import {
  accepted,
  approvalsOf,
  aSale,
  checked,
  drafted,
  released,
  sent,
  submittedForPrice,
  type Sale,
} from '../support/quotations.js';

let sale: Sale;
let omnipotent: Person;
beforeAll(async () => {
  sale = await aSale();
  const steps = [...stepsOf('Quotation'), ...stepsOf('PriceApproval')].filter(isGranted);
  const all = steps.map(({ name }) => [name, 'ALL'] as const);
  omnipotent = await hire([await role([...all, ['quotationRead', 'ALL'], ['priceApprovalRead', 'ALL']])]);
});

const namesFor = async (person: Person, { id }: { id: string }): Promise<string[]> => {
  const { quotation } = await person.ask('query ($id: ID!) { quotation(id: $id) { availableSteps { name } } }', { id });
  return quotation.availableSteps.map(({ name }: { name: string }) => name.replace('quotation', ''));
};

/** The steps that are refused on a record because of its state alone. */
async function refusedOn(entity: string, record: { id: string }): Promise<string[]> {
  const refused: string[] = [];
  for (const { name, from } of stepsOf(entity).filter((step) => isGranted(step) && step.from)) {
    const state = (
      await sql<{ state: string }>(
        `select state from ${record.id.slice(0, record.id.lastIndexOf('_'))} where id = $1`,
        record.id,
      )
    )[0]!;
    if (from!.includes(state.state)) continue;
    const given = name === 'quotationTransfer' ? { owner: sale.seller.account } : {};
    const said = await take(omnipotent, name, record, { note: 'n', ...given }).then(
      () => ['taken'],
      ({ blockers }: Refused) => blockers.map(({ code }) => code),
    );
    expect([name, said]).toEqual([name, ['WRONG_STATE']]);
    refused.push(name);
  }
  return refused;
}

describe('The steps of a quotation', () => {
  it('are those that lead on from its state and that the viewer holds (1.3.2a)', async () => {
    const { seller, manager, buyer } = sale;
    const seen = async (quotation: { id: string }) => [
      await namesFor(seller, quotation),
      await namesFor(manager, quotation),
    ];
    expect(await seen(await drafted(sale))).toEqual([
      ['Edit', 'Check', 'Drop'],
      ['Edit', 'Check', 'Transfer', 'Drop'],
    ]);
    expect(await seen(await checked(sale))).toEqual([
      ['Edit', 'Check', 'Release', 'Submit', 'Drop'],
      ['Edit', 'Check', 'Submit', 'Transfer', 'Drop'],
    ]);
    expect(await seen(await submittedForPrice(sale))).toEqual([['Withdraw'], ['Withdraw']]);
    expect(await seen(await released(sale))).toEqual([
      ['Edit', 'Check', 'Send', 'Drop'],
      ['Edit', 'Check', 'Send', 'Transfer', 'Drop'],
    ]);
    const quotation = await sent(sale);
    expect(await seen(quotation)).toEqual([['RecordAcceptance'], ['RecordAcceptance', 'Transfer']]);
    expect(await namesFor(buyer, quotation)).toEqual(['Accept', 'Reject']);
    expect(await seen(await accepted(sale))).toEqual([[], []]);
  });

  it('are refused from every other state, and nothing changes (2.2.3h, 2.2.3i)', async () => {
    const quotation = await drafted(sale);
    for (const state of Object.keys(processOf('Quotation')!.states)) {
      await sql('update quotation set state = $2 where id = $1', quotation.id, state);
      const before = await everything();
      expect((await refusedOn('Quotation', quotation)).length).toBeGreaterThan(4);
      expect(await everything()).toEqual(before);
    }
  }, 120_000);

  it('and those of a price approval, too (2.2.3i)', async () => {
    const [approval] = await approvalsOf(await submittedForPrice(sale));
    for (const state of ['APPROVED', 'DECLINED', 'LAPSED']) {
      await sql('update price_approval set state = $2 where id = $1', approval!.id, state);
      const before = await everything();
      expect(await refusedOn('PriceApproval', approval!)).toHaveLength(3);
      expect(await everything()).toEqual(before);
    }
  });
});
