import { approve, draftInput, hashOf, next, raised, review, sign } from './act.js';
import { Refused, type Person } from './client.js';

/** Who plays the story. */
export interface Cast {
  readonly seller: Person;
  readonly otherSeller: Person;
  readonly lawyer: Person;
  readonly signatory: Person;
}

/** What happened: a step that was taken, or one that was refused, with its code and clause. */
export interface Scene {
  readonly said: string;
  readonly refused?: {
    readonly code: string;
    readonly clause: string | undefined;
    readonly blockers: readonly string[];
  };
}

/** One contract by the book (2.2.5): drafted, returned by legal, edited, approved and signed, with refusals on the way. */
export async function* playContract(
  { seller, otherSeller, lawyer, signatory }: Cast,
  today: string,
): AsyncGenerator<Scene> {
  const refusal = async (said: string, act: Promise<unknown>): Promise<Scene> => {
    const error = await act.then(
      () => new Error(`${said}: was expected to be refused`),
      (error: unknown) => error,
    );
    if (!(error instanceof Refused)) throw error;
    return {
      said,
      refused: { code: error.code, clause: error.clause, blockers: error.blockers.map(({ code }) => code) },
    };
  };

  const customer = await seller.step('customerRegister', {
    name: `宁波东海造纸有限公司 ${Date.now()}`,
    contacts: [{ name: '陆远', post: '采购经理' }],
  });
  yield { said: `The seller opens the record of customer ${customer.number}.` };

  const terms = draftInput({ customer: customer.id, title: '纸浆泵采购合同', amount: 460_000, agreedOn: today });
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

  yield await refusal('The seller approving it in legal’s place', next(seller, 'contractApprove', contract, review));
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

  contract = await next(seller, 'contractPresent', contract);
  yield { said: 'The seller lays it before the signatory.' };

  await signatory.file(contract.id, 'SIGNED_COPY', '已签合同扫描件（错误版本）', {
    name: '已签合同.txt',
    paperLocation: '档案室 A 柜 1 层',
  });
  contract = raised(contract);
  const otherText = { method: 'PAPER', documentHash: '0'.repeat(64), customerSignatory: '陆远' };
  yield await refusal(
    'The signatory signing another text than legal approved',
    next(signatory, 'contractSign', contract, otherText),
  );

  contract = await sign(signatory, contract, await hashOf(signatory, contract.id));
  yield {
    said: `The signatory signs what legal approved, to the byte: contract ${contract.number} is ${contract.state}.`,
  };

  yield await refusal(
    'The seller changing the signed contract',
    next(seller, 'contractEdit', contract, { amount: '1' }),
  );
}
