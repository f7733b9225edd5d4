import { addDays } from '../../src/core/businessTime.js';
import { next } from '../act.js';
import type { Person, Stepped } from '../client.js';
import { refusal, type Cast, type Part } from './scene.js';

/** A customer with a person of its own, and the quotation that it accepted. */
export interface Quoted {
  readonly customer: Stepped;
  readonly buyer: Person;
  readonly quotation: Stepped;
}

const approvals = 'priceApprovals { nodes { id version number kind } }';

/** The record of a new customer, whose own person gets an account. */
export async function meetCustomer({ seller, personOf }: Cast): Promise<Pick<Quoted, 'customer' | 'buyer'>> {
  const customer = await seller.step('customerRegister', {
    name: `宁波东海造纸有限公司 ${Date.now()}`,
    contacts: [{ name: '陆远', post: '采购经理' }],
  });
  return { customer, buyer: await personOf(customer.id) };
}

/** A quotation by the book (2.2.3): checked, its discount agreed to by somebody with the authority, sent, accepted. */
export async function* playQuotation(cast: Cast): Part<Quoted> {
  const { seller, manager, executive, product, today } = cast;
  const { customer, buyer } = await meetCustomer(cast);
  yield { said: `The seller opens the record of customer ${customer.number}, whose own person gets an account.` };

  const line = { product: product.id, quantity: String(product.quantity), price: (product.listPrice * 0.8).toFixed(2) };
  const given = { customer: customer.id, need: '更换纸浆泵', lines: [line] };
  let quotation = await seller.step('quotationDraft', given);
  yield { said: `The seller quotes (${quotation.number}) at a fifth below the list price.` };
  yield await refusal(
    'Checking it without day of delivery and method of payment',
    next(seller, 'quotationCheck', quotation),
  );
  quotation = await next(seller, 'quotationEdit', quotation, {
    paymentMethod: '预付三成，验收合格后付清',
    lines: [{ ...line, deliveryOn: addDays(today, 60) }],
  });
  quotation = await next(seller, 'quotationCheck', quotation);
  yield { said: 'Nothing is missing any more; the check keeps the price list that it was compared with.' };

  yield await refusal('The seller releasing such a discount', next(seller, 'quotationRelease', quotation));
  quotation = await next(seller, 'quotationSubmit', quotation, {}, approvals);
  const [approval] = quotation['priceApprovals'].nodes;
  yield await refusal(
    'The seller agreeing to the own discount (SOD-03)',
    next(seller, 'priceApprovalApproveDiscount', approval),
  );
  yield await refusal(
    'The sales manager agreeing beyond the own authority (SOD-03)',
    next(manager, 'priceApprovalApproveDiscount', approval),
  );
  yield await refusal('The customer looking at it before it is sent', next(buyer, 'quotationAccept', quotation));
  await next(executive, 'priceApprovalApproveDiscount', approval);
  quotation = await next(seller, 'quotationSend', await nowOf(seller, 'quotation', quotation.id));
  yield { said: 'Management agrees; the quotation is sent as it was checked.' };

  yield await refusal('The seller accepting it for the customer', next(seller, 'quotationAccept', quotation));
  quotation = await next(buyer, 'quotationAccept', quotation);
  yield { said: 'The customer’s own person accepts it.' };
  return { customer, buyer, quotation };
}

/** A record as somebody sees it now. */
export async function nowOf(
  person: Person,
  list: string,
  id: string,
  select = '',
): Promise<Stepped & Record<string, any>> {
  const data = await person.ask(`query ($id: ID!) { ${list}(id: $id) { id number state version ${select} } }`, { id });
  return data[list];
}
