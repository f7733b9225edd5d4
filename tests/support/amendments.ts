import type { Person } from '../../demo/client.js';
import { executing, file, fileOpinion, fileSignedCopy, findings, take, type Deal } from './contracts.js';
import { sql } from './people.js';

type Id = { readonly id: string };

/** What an amendment that nothing is wrong with says; it adds 200.00 unless said otherwise. */
export const amendingTerms = (given: object = {}) => ({
  reason: 'A third pump',
  agreedOn: '2025-02-05',
  agreement: 'Wang Fang agreed on the telephone',
  body: '1. A third pump is delivered.',
  amountChange: '200.00',
  ...given,
});

export const draftAmendment = async ({ seller }: Deal, contract: Id, given: object = {}) =>
  seller.step(
    'amendmentDraft',
    { contract: contract.id, ...amendingTerms(given) },
    'amountBefore amountAfter document',
  );

/** A drafted amendment of a contract of 1000.00 that is being carried out, unless another contract is given. */
export const drafted = async (deal: Deal, given: object = {}, contract?: Id) =>
  draftAmendment(deal, contract ?? (await executing(deal)), given);

export const handedIn = async (deal: Deal, given: object = {}, contract?: Id) =>
  take(deal.seller, 'amendmentSubmit', await drafted(deal, given, contract));

/** A lawyer files their opinion and approves. */
export async function approveAmendment(lawyer: Person, amendment: Id) {
  await fileOpinion(lawyer, amendment);
  return take(lawyer, 'amendmentApprove', amendment, findings);
}

export const cleared = async (deal: Deal, given: object = {}, contract?: Id) =>
  approveAmendment(deal.lawyer, await handedIn(deal, given, contract));

export const laidOut = async (deal: Deal, given: object = {}, contract?: Id) =>
  take(deal.seller, 'amendmentPresent', await cleared(deal, given, contract));

/** Signs without filing the copy; what is signed is the amendment as it stands unless said otherwise. */
export async function signAmendment(signatory: Person, { id }: Id, given: object = {}) {
  const [row] = await sql<{ hash: string }>('select document_hash as hash from amendment where id = $1', id);
  const signing = { method: 'PAPER', documentHash: row!.hash, customerSignatory: '王芳', ...given };
  return take(signatory, 'amendmentSign', { id }, signing);
}

/** An amendment in force, signed by the deal's signatory. */
export async function inForce(deal: Deal, given: object = {}, contract?: Id) {
  const amendment = await laidOut(deal, given, contract);
  await fileSignedCopy(deal.signatory, amendment);
  return signAmendment(deal.signatory, amendment);
}

export const attach = (person: Person, record: Id) => file(person, record, 'CONTRACT_ATTACHMENT');

/** The contract of an amendment, as its table has it. */
export const contractOf = async ({ id }: Id) =>
  (
    await sql<{ id: string; state: string; amount: string; total: string; version: number }>(
      `select k.id, k.state, k.amount::text, k.amount_as_amended::text as total, k.version
       from contract k join amendment a on a.contract_id = k.id where a.id = $1`,
      id,
    )
  )[0]!;
