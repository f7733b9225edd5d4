import { addDays } from '../../src/core/businessTime.js';
import { approve, draftInput, hashOf, next, raised, review, sign } from '../act.js';
import type { Stepped } from '../client.js';
import { nowOf, type Quoted } from './quotation.js';
import { refusal, type Cast, type Part } from './scene.js';

/** One contract by the book (2.2.5): drafted, returned by legal, edited, approved and signed, with refusals on the way. */
export async function* playContract(
  { seller, otherSeller, lawyer, signatory, today }: Cast,
  { customer, quotation }: Quoted,
): Part<Stepped> {
  const { total } = await nowOf(seller, 'quotation', quotation.id, 'total');
  const agreed = { customer: customer.id, quotation: quotation.id, title: '纸浆泵采购合同', agreedOn: today };
  const terms = draftInput({ ...agreed, amount: Number(total) });
  let contract = await seller.step('contractDraft', { ...terms, obligations: terms.obligations.slice(0, 1) });
  yield { said: `Both sides agreed, so the seller drafts contract ${contract.number}.` };

  yield await refusal(
    'Submitting it to legal while the customer owes nothing',
    next(seller, 'contractSubmit', contract),
  );
  yield await refusal('Another seller looking for a way in by its id', next(otherSeller, 'contractSubmit', contract));

  contract = await next(seller, 'contractEdit', contract, { obligations: terms.obligations });
  contract = await next(seller, 'contractSubmit', contract);
  yield { said: 'The seller adds what the customer owes and hands the contract to legal.' };

  yield await refusal(
    'The seller approving it in legal’s place (SOD-05)',
    next(seller, 'contractApprove', contract, review),
  );
  yield await refusal(
    'The lawyer approving it without a written opinion',
    next(lawyer, 'contractApprove', contract, review),
  );

  contract = await next(lawyer, 'contractReturn', contract, {
    riskRating: 'MEDIUM',
    checklist: '违约责任：约定不明',
    note: '请明确违约金比例。',
  });
  yield { said: 'The lawyer returns it: the penalty is not clear.' };

  contract = await next(seller, 'contractEdit', contract, { body: `${terms.body}\n六、违约金按日万分之五计算。` });
  contract = await next(seller, 'contractSubmit', contract);
  yield { said: 'The seller mends the clause and submits the contract again.' };

  contract = await approve(lawyer, contract);
  yield { said: 'The lawyer files the opinion and approves: the text is now locked by its hash.' };

  yield await refusal('Making an order before it is signed', seller.step('orderCreate', orderOf(contract, today)));
  contract = await next(seller, 'contractPresent', contract);
  yield { said: 'The seller lays it before the signatory.' };
  yield await refusal(
    'The lawyer who approved it signing as well (SOD-06)',
    next(lawyer, 'contractSign', contract, signing(await hashOf(lawyer, contract.id))),
  );

  await signatory.file(contract.id, 'SIGNED_COPY', '已签合同扫描件（错误版本）', {
    name: '已签合同.txt',
    paperLocation: '档案室 A 柜 1 层',
  });
  contract = raised(contract);
  yield await refusal(
    'The signatory signing another text than legal approved',
    next(signatory, 'contractSign', contract, signing('0'.repeat(64))),
  );

  contract = await sign(signatory, contract, await hashOf(signatory, contract.id));
  yield {
    said: `The signatory signs what legal approved, to the byte: contract ${contract.number} is ${contract.state}.`,
  };

  yield await refusal(
    'The seller changing the signed contract',
    next(seller, 'contractEdit', contract, { amount: '1' }),
  );
  return contract;
}

const signing = (documentHash: string) => ({ method: 'PAPER', documentHash, customerSignatory: '陆远' });

/** The input of an order for all that the quotation of a contract offers. */
export const orderOf = ({ id }: Stepped, today: string) => ({
  contract: id,
  deliverBy: addDays(today, 60),
  deliverTo: '宁波市北仑区',
  lines: [],
});
