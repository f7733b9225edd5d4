import { addDays, dayOf } from '../../src/core/businessTime.js';
import { clock } from '../../src/core/clock.js';
import { timeZone } from '../../src/settings/index.js';
import type { Stepped } from '../client.js';
import { holdersOf } from '../company/people.js';
import type { Deal, Stand } from './deals.js';
import { own, type Family } from './family.js';
import { products } from './products.js';

/** A script within another, which answers with what it led to. */
export type Within<T> = AsyncGenerator<number, T, void>;

/** The company's day. */
export const dayNow = (): string => dayOf(clock.now(), timeZone);

/** The five products of a deal, how many of each, and at which price. */
export function linesOf({ catalogue }: Family, deal: number, discount: number, share = 1) {
  return Array.from({ length: 5 }, (_, place) => {
    const [code, , , , price, many] = products[(deal * 4 + place * 3) % (products.length - 1)]!;
    const quantity = Math.max(1, Math.round((1 + ((deal * 5 + place * 7) % 6)) * (many > 15 ? 6 : 1) * share));
    const list = quantity >= many ? price * 0.9 : price;
    return {
      product: catalogue.get(code)!,
      quantity: String(quantity),
      price: (list * (1 - discount / 100)).toFixed(2),
    };
  });
}

const order: readonly Stand[] = ['drafted', 'checked', 'awaiting approval', 'approved', 'sent', 'accepted'];

/** How far along the straight way a quotation came that left it. */
const asFarAs: Partial<Record<Stand, Stand>> = {
  declined: 'awaiting approval',
  rejected: 'sent',
  revised: 'sent',
  expired: 'sent',
  'given up': 'checked',
};

/** Quotes what a customer needs, as far as the deal came; answers with the accepted quotation, if it came so far. */
export async function* quote(family: Family, deal: Deal, index: number): Within<Stepped | undefined> {
  const [, title, discount, , stand] = deal;
  const { seller, take } = family;
  const came = order.indexOf(asFarAs[stand] ?? stand);
  const reach = (wanted: Stand) => came < 0 || order.indexOf(wanted) <= came;

  let quotation = await draft(family, title, index, discount);
  if (!reach('checked')) return;
  yield 0;
  quotation = await take(seller, 'quotationCheck', quotation.id);
  if (stand === 'given up') {
    yield 3;
    await take(seller, 'quotationDrop', quotation.id, { note: '客户暂缓采购。' });
  }
  if (!reach('awaiting approval')) return;
  if (await release(family, quotation)) yield 0;
  else {
    if (stand === 'awaiting approval') return;
    yield 1;
    if (stand === 'declined') return void (await decline(family, quotation));
    await agree(family, quotation, discount, index);
  }
  if (!reach('sent')) return;
  yield 1;
  await send(family, quotation, discount, index);
  if (stand === 'rejected') {
    yield 4;
    await take(own, 'quotationReject', quotation.id, { note: '价格高于预算。' });
  }
  if (stand === 'revised') {
    yield 5;
    quotation = await draft(family, title, index, discount + 2, quotation.id);
    quotation = await take(seller, 'quotationCheck', quotation.id);
    if (!(await release(family, quotation))) await agree(family, quotation, discount + 2, index);
    yield 1;
    quotation = await send(family, quotation, discount + 2, index);
  }
  if (!reach('accepted')) return;
  yield 2;
  return accept(family, quotation, index);
}

const draft = (
  { begin, seller, ...family }: Family,
  title: string,
  index: number,
  discount: number,
  supersedes?: string,
) =>
  begin(seller, 'quotationDraft', {
    customer: family.customer,
    need: `${title}：选型与供货，现场安装条件见技术附件。`,
    paymentMethod: '预付三成，验收合格后三十日内付清',
    lines: linesOf({ begin, seller, ...family }, index, discount).map((line) => ({
      ...line,
      deliveryOn: addDays(dayNow(), 75),
    })),
    ...(supersedes ? { supersedes } : {}),
  });

/** Whether nothing bars the seller from a step on the quotation. */
async function may({ seller, as }: Family, { id }: Stepped, step: string): Promise<boolean> {
  const asked = 'query ($id: ID!) { quotation(id: $id) { availableSteps { name blockers { code } } } }';
  const { quotation } = await (await as(seller)).ask(asked, { id });
  const found = quotation.availableSteps.find(({ name }: { name: string }) => name === step);
  return found?.blockers.length === 0;
}

/** The seller releases what is within their own authority; what is not, others are asked for. */
async function release(family: Family, quotation: Stepped): Promise<boolean> {
  const own = await may(family, quotation, 'quotationRelease');
  await family.take(family.seller, own ? 'quotationRelease' : 'quotationSubmit', quotation.id);
  return own;
}

/** Sends what was agreed to; where another price list took effect since, it is checked and agreed to anew. */
async function send(family: Family, quotation: Stepped, discount: number, index: number): Promise<Stepped> {
  const { seller, take } = family;
  if (!(await may(family, quotation, 'quotationSend'))) {
    await take(seller, 'quotationCheck', quotation.id);
    if (!(await release(family, quotation))) await agree(family, quotation, discount, index);
  }
  return take(seller, 'quotationSend', quotation.id);
}

/** Whoever must agree to the prices does: the head of the team or the executive, and finance. */
async function agree({ lead, take, within }: Family, { id }: Stepped, discount: number, index: number): Promise<void> {
  const finance = holdersOf('财务主管');
  for (const approval of await within('price_approval', 'quotation_id', id))
    if (approval['state'] !== 'PENDING') continue;
    else if (approval['kind'] === 'FINANCE')
      await take(finance[index % finance.length]!, 'priceApprovalApproveFinance', approval['id']!);
    else await take(discount > 15 ? 'liu' : lead, 'priceApprovalApproveDiscount', approval['id']!);
}

async function decline({ take, within }: Family, { id }: Stepped): Promise<void> {
  const [approval] = await within('price_approval', 'quotation_id', id);
  await take('liu', 'priceApprovalDecline', approval!['id']!, { note: '折扣过大，请重新报价。' });
}

/** The customer accepts: by its own person, or every fourth time on paper. */
async function accept({ seller, take, file }: Family, { id }: Stepped, index: number): Promise<Stepped> {
  if (index % 4 !== 3) return take(own, 'quotationAccept', id);
  await file(seller, id, 'CUSTOMER_CONFIRMATION', '报价确认函');
  return take(seller, 'quotationRecordAcceptance', id);
}
