import type { Stepped } from '../client.js';
import { found, oneOf, review, sign, signatoryFor } from './contract.js';
import type { AmendmentStand } from './deals.js';
import type { Family } from './family.js';
import { dayNow, type Within } from './quotation.js';

const draft = ({ begin, seller }: Family, terms: object): Promise<Stepped> =>
  begin(seller, 'amendmentDraft', { agreedOn: dayNow(), agreement: '双方书面确认，函件已存档。', ...terms });

async function approve({ take, file }: Family, id: string, lawyer: string): Promise<void> {
  await file(lawyer, id, 'LEGAL_OPINION', '法务审核意见书');
  await take(lawyer, 'amendmentApprove', id, review);
}

/** A change as large as this amends the contract, through legal and signatory. */
export async function* amend(family: Family, order: string, changeRequest: string, index: number): Within<void> {
  const { take, seller, within } = family;
  const [{ contract_id: contract } = {}] = await within('order', 'id', order);
  const [{ price_effect: amountChange } = {}] = await within('change_request', 'id', changeRequest);
  const reason = '客户二期扩建，增加供货数量。';
  const body = '一、主机数量加倍，单价不变。\n二、其余条款不变。';
  const { id } = await draft(family, { contract, changeRequest, reason, body, amountChange });
  await take(seller, 'amendmentSubmit', id);
  yield 1;
  await approve(family, id, oneOf('法务专员', index));
  await take(seller, 'amendmentPresent', id);
  yield 1;
  const [{ amount_after: amount } = {}] = await within('amendment', 'id', id);
  await sign(family, signatoryFor(Number(amount), index), 'amendment', id);
}

/** An amendment that changes no amount, as far as it came. */
export async function* amendInPart(family: Family, title: string, stand: AmendmentStand, index: number): Within<void> {
  const { take, seller, contracts } = family;
  const contract = contracts.get(title);
  const body = '一、质保期由十二个月延长至十八个月。\n二、其余条款不变。';
  const { id } = await draft(family, { contract, reason: '延长质保期。', body, amountChange: '0.00' });
  if (stand === 'drafted') return;
  yield 1;
  if (stand === 'dropped') return void (await take(seller, 'amendmentDrop', id, { note: '客户不再要求。' }));
  await take(seller, 'amendmentSubmit', id);
  if (stand === 'submitted') return;
  yield 1;
  const lawyer = oneOf('法务专员', index);
  if (stand === 'returned') return void (await take(lawyer, 'amendmentReturn', id, found));
  await approve(family, id, lawyer);
  if (stand === 'presented') await take(seller, 'amendmentPresent', id);
}
