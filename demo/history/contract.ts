import { addDays } from '../../src/core/businessTime.js';
import type { Stepped } from '../client.js';
import { holdersOf } from '../company/people.js';
import { review as reviewData } from './dataReview.js';
import { body, type Deal, type Stand } from './deals.js';
import type { Family } from './family.js';
import { dayNow, type Within } from './quotation.js';

const order: readonly Stand[] = [
  'contract drafted',
  'contract submitted',
  'contract approved',
  'contract presented',
  'signed',
  'executing',
];

/** How far along the straight way a contract came that left it. */
const asFarAs: Partial<Record<Stand, Stand>> = {
  'opinion filed': 'contract submitted',
  'contract returned': 'contract submitted',
  terminated: 'signed',
  'contract dropped': 'contract drafted',
  completed: 'executing',
};

/** One of those who hold a post, in turn. */
export const oneOf = (post: string, index: number): string => holdersOf(post)[index % holdersOf(post).length]!;

/** Who signs so much. */
export const signatoryFor = (amount: number, index: number): string =>
  amount > 1_000_000 ? 'liu' : oneOf('副总经理', index);

/** Makes a contract of an accepted quotation, as far as the deal came; answers with it once it is signed. */
export async function* contract(
  family: Family,
  [, title, , , stand, ...orders]: Deal,
  quotation: Stepped,
  index: number,
): Within<Stepped | undefined> {
  const { seller, take, file } = family;
  const reach = (wanted: Stand) => order.indexOf(wanted) <= order.indexOf(asFarAs[stand] ?? stand);
  const lawyer = oneOf('法务专员', index);
  if (!reach('contract drafted')) return;

  const amount = Math.round((await totalOf(family, quotation)) * (orders.length > 1 ? 1.75 : 1) * 100) / 100;
  const drafted = await draft(family, title, quotation, amount);
  const { id } = drafted;
  family.contracts.set(title, id);
  if (index % 10 === 3) await misfile(family, id);
  if (stand === 'contract dropped') {
    yield 5;
    await take(seller, 'contractDrop', id, { note: '客户改用租赁方案。' });
  }
  if (!reach('contract submitted')) return;
  yield 1;
  await take(seller, 'contractSubmit', id);
  if (index % 7 === 2 && reach('contract approved')) yield* returnOnce(family, id, lawyer);
  yield 1;
  if (stand === 'contract returned') await take(lawyer, 'contractReturn', id, found);
  if (stand === 'opinion filed' || reach('contract approved'))
    await file(lawyer, id, 'LEGAL_OPINION', '法务审核意见书');
  if (!reach('contract approved')) return;
  await take(lawyer, 'contractApprove', id, review);
  if (!reach('contract presented')) return;
  yield 1;
  await take(seller, 'contractPresent', id);
  if (!reach('signed')) return;
  yield 1;
  const signed = await sign(family, signatoryFor(amount, index), 'contract', id);
  yield* reviewData(family, id, index);
  if (stand === 'terminated') {
    yield 8;
    await take('manager', 'contractTerminate', id, { note: '客户项目取消，双方协商终止。' });
  }
  if (!reach('executing')) return signed;
  yield 1;
  return take(seller, 'contractStart', id);
}

async function totalOf({ seller, as }: Family, { id }: Stepped): Promise<number> {
  const { quotation } = await (await as(seller)).ask('query ($id: ID!) { quotation(id: $id) { total } }', { id });
  return Number(quotation.total);
}

function draft({ begin, seller, customer }: Family, title: string, { id }: Stepped, amount: number): Promise<Stepped> {
  const agreedOn = dayNow();
  const down = Math.round(amount * 30) / 100;
  return begin(seller, 'contractDraft', {
    customer,
    quotation: id,
    title: `${title}采购合同`,
    amount: amount.toFixed(2),
    margin: (amount * 0.22).toFixed(2),
    agreedOn,
    agreement: '双方就价格、交货期与付款方式达成一致，会议纪要已存档。',
    templateVersion: 'XS-2026-1',
    body,
    obligations: [
      { party: 'COMPANY', content: '按期交付合格设备并完成安装调试', dueOn: addDays(agreedOn, 75) },
      { party: 'CUSTOMER', content: '按付款计划支付合同价款', dueOn: addDays(agreedOn, 120) },
    ],
    paymentSchedule: [
      { dueOn: addDays(agreedOn, 15), amount: down.toFixed(2), condition: '合同签订后' },
      { dueOn: addDays(agreedOn, 110), amount: (amount - down).toFixed(2), condition: '验收合格后' },
    ],
  });
}

/** What a lawyer finds of terms that are not clear. */
export const found = { riskRating: 'MEDIUM', checklist: '违约责任：约定不明', note: '请补充违约责任与验收标准。' };

/** What a lawyer finds of sound terms. */
export const review = {
  riskRating: 'LOW',
  checklist: '主体资格：通过\n标的与价款：通过\n违约责任：通过\n争议解决：通过',
  opinion: '同意签订。',
};

/** Legal asks for a change, the seller makes it and hands the contract in again. */
async function* returnOnce({ take, seller }: Family, id: string, lawyer: string): Within<void> {
  yield 1;
  await take(lawyer, 'contractReturn', id, found);
  yield 1;
  await take(seller, 'contractEdit', id, { body: `${body}\n六、违约金按日万分之五计算。` });
  await take(seller, 'contractSubmit', id);
}

/** A signatory files the signed copy and signs what legal approved. */
export async function sign(
  { as, file, take, within }: Family,
  login: string,
  type: 'contract' | 'amendment',
  id: string,
): Promise<Stepped> {
  await as(login);
  const [row] = await within(type, 'id', id);
  await file(login, id, 'SIGNED_COPY', '已签文本扫描件');
  const signing = { method: 'PAPER', documentHash: row!['document_hash'], customerSignatory: '客户授权代表' };
  return take(login, `${type}Sign`, id, signing);
}

/** Fulfils every obligation; the contract completes itself with the last. */
export async function fulfil({ seller, within, file, take }: Family, { id }: Stepped): Promise<void> {
  for (const obligation of await within('obligation', 'contract_id', id)) {
    await file(seller, obligation['id']!, 'OBLIGATION_PROOF', '履行证明');
    await take(seller, 'obligationFulfil', obligation['id']!, { note: '已按约履行。' });
  }
}

/** An attachment is filed with the wrong contract, and taken back. */
async function misfile({ seller, file, take, within }: Family, id: string): Promise<void> {
  await file(seller, id, 'CONTRACT_ATTACHMENT', '技术附件');
  const [attached] = await within('file_record', 'record_id', id);
  await take(seller, 'fileRecordWithdraw', attached!['id']!, { note: '附件归错合同。' });
}
