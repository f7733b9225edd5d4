import { addDays } from '../src/core/businessTime.js';
import type { Person, Stepped } from './client.js';
import { body } from './history/deals.js';

/** What a seller and a customer agreed on. */
export interface Terms {
  readonly customer: string;
  /** The quotation that was accepted. */
  readonly quotation: string;
  readonly title: string;
  readonly amount: number;
  /** The day on which they agreed, `YYYY-MM-DD`. */
  readonly agreedOn: string;
}

/** The input of `contractDraft` for usual terms: a third down, the rest on delivery. */
export function draftInput({ customer, quotation, title, amount, agreedOn }: Terms) {
  const down = Math.round(amount / 3);
  return {
    customer,
    quotation,
    title,
    amount: amount.toFixed(2),
    margin: (amount * 0.22).toFixed(2),
    agreedOn,
    agreement: '双方就价格、交货期与付款方式达成一致，会议纪要已存档。',
    templateVersion: 'XS-2026-1',
    body,
    obligations: [
      { party: 'COMPANY', content: '按期交付合格设备并完成安装调试', dueOn: addDays(agreedOn, 60) },
      { party: 'CUSTOMER', content: '按付款计划支付合同价款', dueOn: addDays(agreedOn, 75) },
    ],
    paymentSchedule: [
      { dueOn: addDays(agreedOn, 15), amount: down.toFixed(2), condition: '合同签订后' },
      { dueOn: addDays(agreedOn, 75), amount: (amount - down).toFixed(2), condition: '验收合格后' },
    ],
  };
}

/** Takes a step on the record as it was last seen. */
export const next = (
  person: Person,
  step: string,
  { id, version }: Pick<Stepped, 'id' | 'version'>,
  input: object = {},
  select = '',
) => person.step(step, { id, expectedVersion: version, ...input }, select);

/** The record's version as it stands: a file added to it raises it. */
export const raised = (record: Stepped): Stepped => ({ ...record, version: record.version + 1 });

/** A lawyer files their opinion and approves. */
export async function approve(lawyer: Person, contract: Stepped): Promise<Stepped> {
  await lawyer.file(contract.id, 'LEGAL_OPINION', '法务审核意见：条款完备，权利义务明确，同意签订。', {
    name: '法务审核意见.txt',
  });
  return next(lawyer, 'contractApprove', raised(contract), review);
}

/** What a lawyer finds of a sound contract. */
export const review = {
  riskRating: 'LOW',
  checklist: '主体资格：通过\n标的与价款：通过\n违约责任：通过\n争议解决：通过',
  opinion: '同意签订。',
};

/** A signatory files the signed copy and signs what legal approved. */
export async function sign(signatory: Person, contract: Stepped, documentHash: string): Promise<Stepped> {
  await signatory.file(contract.id, 'SIGNED_COPY', '已签合同扫描件', {
    name: '已签合同.txt',
    paperLocation: '档案室 A 柜 3 层',
  });
  return next(signatory, 'contractSign', raised(contract), {
    method: 'PAPER',
    documentHash,
    customerSignatory: '高翔',
  });
}

/** The hash of the contract as it stands. */
export async function hashOf(person: Person, id: string): Promise<string> {
  const { contract } = await person.ask('query ($id: ID!) { contract(id: $id) { documentHash } }', { id });
  return contract.documentHash;
}
