import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import {
  accepted,
  aSale,
  checked,
  drafted,
  released,
  sent,
  submittedForPrice,
  type Sale,
} from '../support/quotations.js';

let sale: Sale;
beforeAll(async () => {
  sale = await aSale();
});

const namesFor = async (person: Person, { id }: { id: string }): Promise<string[]> => {
  const { quotation } = await person.ask('query ($id: ID!) { quotation(id: $id) { availableSteps { name } } }', { id });
  return quotation.availableSteps.map(({ name }: { name: string }) => name.replace('quotation', ''));
};

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
});
