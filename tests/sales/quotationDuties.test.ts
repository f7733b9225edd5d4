import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { aCustomer, take } from '../support/contracts.js';
import { employee, standIn } from '../support/delegation.js';
import { hire } from '../support/people.js';
import {
  approvalOf,
  aSale,
  checked,
  discounted,
  drafted,
  submittedForPrice,
  type Sale,
} from '../support/quotations.js';
import { blocked, expectRefused } from '../support/refused.js';

let sale: Sale;
beforeEach(async () => {
  sale = await aSale();
});

const belowFloor = { price: '70.00' };
const deciding = { DISCOUNT: 'priceApprovalApproveDiscount', FINANCE: 'priceApprovalApproveFinance' } as const;

/** That somebody tries to decide for the sake of a kind. */
const trying = async (person: Person, quotation: { id: string }, kind: keyof typeof deciding) => {
  const approval = await approvalOf(quotation, kind);
  return () => take(person, deciding[kind], approval);
};
const refusedTo = async (person: Person, quotation: { id: string }, kind: keyof typeof deciding, ...codes: string[]) =>
  expectRefused(await trying(person, quotation, kind), blocked(codes, '2.2.3i'));

describe('Nobody decides on an own price, by whatever role (SOD-03, 2.2.3i)', () => {
  it.each<[string, 'DISCOUNT' | 'FINANCE', object]>([
    ['SALES_MANAGER', 'DISCOUNT', discounted(16)],
    ['EXECUTIVE', 'DISCOUNT', discounted(29)],
    ['FINANCE', 'FINANCE', belowFloor],
  ])('neither the quoter who is %s as well', async (role, kind, line) => {
    const both = await hire(['SALES_REP', role]);
    const customer = await aCustomer(both);
    const quotation = await submittedForPrice({ ...sale, seller: both, customer }, line);
    await refusedTo(both, quotation, kind, ...(role === 'SALES_MANAGER' ? ['QUOTER', 'ABOVE_AUTHORITY'] : ['QUOTER']));
    const approval = await approvalOf(quotation, kind);
    await expectRefused(() => take(both, 'priceApprovalDecline', approval, { note: 'n' }), blocked('QUOTER', '2.2.3i'));
  });

  it.each(['quotationEdit', 'quotationCheck', 'quotationSubmit'])(
    'nor a manager who took %s on another’s quotation (SOD-03, 2.2.3i)',
    async (step) => {
      const quotation = await drafted(sale, discounted(10));
      const by = (name: string) => (name === step ? sale.manager : sale.seller);
      if (step === 'quotationEdit') await take(sale.manager, step, quotation, { need: 'More pumps' });
      await take(by('quotationCheck'), 'quotationCheck', quotation);
      await take(by('quotationSubmit'), 'quotationSubmit', quotation);
      await refusedTo(sale.manager, quotation, 'DISCOUNT', 'QUOTER');
    },
  );

  it('nor who answers for the customer, works on it, or on the quotation (SOD-03, 2.2.3i)', async () => {
    const [owner, onCustomer, onQuotation] = [sale.manager, await hire('SALES_MANAGER'), await hire('SALES_MANAGER')];
    const collaborators = [onCustomer.account, sale.seller.account];
    const customer = await aCustomer(owner, { collaborators });
    const fields = { collaborators: [onQuotation.account] };
    const quotation = await submittedForPrice({ ...sale, customer }, discounted(10), fields);
    for (const person of [owner, onCustomer, onQuotation]) await refusedTo(person, quotation, 'DISCOUNT', 'QUOTER');
    const free = await trying(await hire('SALES_MANAGER'), quotation, 'DISCOUNT');
    expect(await free()).toMatchObject({ state: 'APPROVED' });
  });

  it('nor who quoted before it was given to another (SOD-03, 2.2.3i)', async () => {
    const both = await hire(['SALES_REP', 'SALES_MANAGER']);
    const customer = await aCustomer(both, { collaborators: [sale.seller.account] });
    const quotation = await drafted({ ...sale, seller: both, customer }, discounted(10));
    await take(sale.manager, 'quotationTransfer', quotation, { owner: sale.seller.account, note: 'On leave' });
    await take(sale.manager, 'customerTransfer', customer, { owner: sale.seller.account, note: 'On leave' });
    await take(sale.seller, 'quotationCheck', quotation);
    await take(sale.seller, 'quotationSubmit', quotation);
    await refusedTo(both, quotation, 'DISCOUNT', 'QUOTER');
  });

  it('nor who gave the customer away, or left it, since it was quoted to (SOD-03, 2.2.3i)', async () => {
    const [owner, helper] = [sale.manager, await hire('SALES_MANAGER')];
    const customer = await aCustomer(owner, { collaborators: [sale.seller.account, helper.account] });
    const quotation = await submittedForPrice({ ...sale, customer }, discounted(10));
    await take(helper, 'customerEdit', customer, { collaborators: [sale.seller.account] });
    await take(owner, 'customerTransfer', customer, { owner: sale.seller.account, note: 'Yours now' });
    for (const person of [owner, helper]) await refusedTo(person, quotation, 'DISCOUNT', 'QUOTER');
  });

  it('nor a manager who stands in for the quoter (SOD-03, SOD-31, 2.2.3i)', async () => {
    const [seller, manager] = [await employee('SALES_REP'), await employee('SALES_MANAGER')];
    const customer = await aCustomer(seller);
    const quotation = await submittedForPrice({ ...sale, seller, customer }, discounted(10));
    await standIn(manager, seller);
    await refusedTo(manager, quotation, 'DISCOUNT', 'QUOTER');
  });
});

describe('Nobody decides beyond the own authority (SOD-03, 2.2.3i)', () => {
  it('a seller up to 5, a manager up to 15, an executive up to 30 in a hundred (SOD-03, 2.2.3i)', async () => {
    const quotation = await checked(sale, discounted(5.5));
    await expectRefused(() => take(sale.seller, 'quotationRelease', quotation), blocked('ABOVE_AUTHORITY', '2.2.3i'));
    const large = await submittedForPrice(sale, { price: '84.99' });
    await refusedTo(sale.manager, large, 'DISCOUNT', 'ABOVE_AUTHORITY');
    const allowed = await trying(sale.executive, large, 'DISCOUNT');
    expect(await allowed()).toMatchObject({ state: 'APPROVED' });
    const larger = await submittedForPrice(sale, { price: '69.99' });
    await refusedTo(sale.executive, larger, 'DISCOUNT', 'ABOVE_AUTHORITY');
  });

  it('a manager releases the own quotation up to 15, and nobody else’s (SOD-03, 2.2.3i)', async () => {
    const customer = await aCustomer(sale.manager);
    const own = { ...sale, seller: sale.manager, customer };
    const within = await checked(own, discounted(15));
    expect(await take(sale.manager, 'quotationRelease', within)).toMatchObject({ state: 'APPROVED' });
    const beyond = await checked(own, discounted(15.01));
    await expectRefused(() => take(sale.manager, 'quotationRelease', beyond), blocked('ABOVE_AUTHORITY', '2.2.3i'));
    const another = await checked(sale, discounted(10));
    await expectRefused(() => take(sale.manager, 'quotationRelease', another), { code: 'FORBIDDEN' });
  });

  it('sales decide on discounts and finance on floors and large sums (SOD-03, 2.2.3i)', async () => {
    const quotation = await submittedForPrice(sale, belowFloor);
    await expectRefused(await trying(sale.finance, quotation, 'DISCOUNT'), { code: 'FORBIDDEN' });
    await expectRefused(await trying(sale.executive, quotation, 'FINANCE'), { code: 'FORBIDDEN' });
    await expectRefused(await trying(sale.seller, quotation, 'DISCOUNT'), { code: 'FORBIDDEN' });
    const elsewhere = await hire('SALES_MANAGER', { department: 'Sales West' });
    await expectRefused(await trying(elsewhere, quotation, 'DISCOUNT'), { code: 'NOT_FOUND' });
  });

  it('whoever holds both decides on one of them, and on each as what it is (SOD-03, 2.2.3i)', async () => {
    const both = await hire(['EXECUTIVE', 'FINANCE'], { department: 'Board' });
    const quotation = await submittedForPrice(sale, belowFloor);
    const [discount, finance] = [await approvalOf(quotation, 'DISCOUNT'), await approvalOf(quotation, 'FINANCE')];
    await expectRefused(() => take(both, 'priceApprovalApproveFinance', discount), blocked('NOT_FINANCE', '2.2.3i'));
    await expectRefused(() => take(both, 'priceApprovalApproveDiscount', finance), blocked('NOT_DISCOUNT', '2.2.3i'));
    await take(both, 'priceApprovalApproveDiscount', discount);
    await refusedTo(both, quotation, 'FINANCE', 'DECIDED_THE_OTHER');
    expect(await take(sale.finance, 'priceApprovalApproveFinance', finance)).toMatchObject({ state: 'APPROVED' });
  });
});
