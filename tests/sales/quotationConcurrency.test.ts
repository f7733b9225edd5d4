import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Refused } from '../../demo/client.js';
import { elsewhere } from '../support/access.js';
import { take } from '../support/contracts.js';
import { sql } from '../support/people.js';
import {
  approvalOf,
  approvalsOf,
  aSale,
  drafted,
  quotationState,
  released,
  sent,
  submittedForPrice,
  type Sale,
} from '../support/quotations.js';

let sale: Sale;
beforeEach(async () => {
  sale = await aSale();
});

/** What came of what was tried at once: states reached and codes of refusals, sorted. */
async function outcomes(attempts: Promise<{ state: string }>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  const said = settled.map((one) => (one.status === 'fulfilled' ? one.value.state : (one.reason as Refused).code));
  return said.sort();
}

const recordsOf = ({ id }: { id: string }, step: string) =>
  sql('select id from step_record where record_id = $1 and step = $2', id, step);

/** Does it several times: chance decides who is first. */
const often = async (once: () => Promise<void>) => {
  for (let round = 0; round < 8; round += 1) await once();
};

const belowFloor = { price: '75.00' };

describe('A quotation', () => {
  it('is approved once by two approvals at once, and none is lost (2.2.3i)', () =>
    often(async () => {
      const quotation = await submittedForPrice(sale, belowFloor);
      const [discount, finance] = await approvalsOf(quotation);
      const both = [
        take(sale.executive, 'priceApprovalApproveDiscount', discount!),
        take(elsewhere(sale.finance), 'priceApprovalApproveFinance', finance!),
      ];
      expect(await outcomes(both)).toEqual(['APPROVED', 'APPROVED']);
      expect(await quotationState(quotation)).toBe('APPROVED');
      expect(await recordsOf(quotation, 'quotationApprove')).toHaveLength(1);
    }));

  it('is agreed to or declined, not both (2.2.3i)', () =>
    often(async () => {
      const quotation = await submittedForPrice(sale, belowFloor);
      const [discount, finance] = await approvalsOf(quotation);
      const both = [
        take(sale.executive, 'priceApprovalApproveDiscount', discount!),
        take(elsewhere(sale.finance), 'priceApprovalDecline', finance!, { note: 'Too cheap' }),
      ];
      const [first, second] = await outcomes(both);
      expect(['APPROVED', 'CONFLICT', 'STEP_BLOCKED', 'DECLINED']).toContain(first);
      expect(second === 'DECLINED' || first === 'DECLINED' || first === 'CONFLICT').toBe(true);
      expect(await quotationState(quotation)).toBe('DRAFT');
      expect((await approvalsOf(quotation)).every(({ state }) => state !== 'PENDING')).toBe(true);
    }));

  it('is withdrawn or approved, not both (2.2.3i)', () =>
    often(async () => {
      const quotation = await submittedForPrice(sale);
      const approval = await approvalOf(quotation, 'DISCOUNT');
      const withdrawal = take(elsewhere(sale.seller), 'quotationWithdraw', quotation, { note: 'Wrong price' });
      await outcomes([take(sale.manager, 'priceApprovalApproveDiscount', approval), withdrawal]);
      const { state } = (await approvalsOf(quotation))[0]!;
      expect(await quotationState(quotation)).toBe(state === 'APPROVED' ? 'APPROVED' : 'DRAFT');
      expect(['APPROVED', 'LAPSED']).toContain(state);
    }));

  it('is accepted, or its revision is sent, not both (2.2.3h)', () =>
    often(async () => {
      const first = await sent(sale);
      const second = await released(sale, { price: '97.00' }, { supersedes: first.id });
      await outcomes([
        take(sale.buyer, 'quotationAccept', first),
        take(elsewhere(sale.seller), 'quotationSend', second),
      ]);
      const states = [await quotationState(first), await quotationState(second)];
      expect([
        ['ACCEPTED', 'APPROVED'],
        ['SUPERSEDED', 'SENT'],
      ]).toContainEqual(states);
    }));

  it('is revised by one of two at once (2.2.3h)', () =>
    often(async () => {
      const first = await sent(sale);
      const fields = { supersedes: first.id };
      const both = [drafted(sale, {}, fields), drafted({ ...sale, seller: elsewhere(sale.seller) }, {}, fields)];
      expect(await outcomes(both)).toEqual(['DRAFT', 'STEP_BLOCKED']);
    }));
});
