import { Refused, type Person, type Stepped } from '../../demo/client.js';
import { typeOfId } from '../../src/core/ids.js';
import { snake } from '../../src/core/text.js';
import { hire, sql } from './people.js';

type Id = { readonly id: string };

/** The people of one deal; whoever signs does so up to 1,000,000. */
export interface Deal {
  readonly seller: Person;
  readonly lawyer: Person;
  readonly signatory: Person;
  readonly manager: Person;
}

/** Hires the people of a deal: seller and manager in Sales, the others in departments of their own. */
export async function aDeal(): Promise<Deal> {
  const seller = await hire('SALES_REP');
  const manager = await hire('SALES_MANAGER');
  const lawyer = await hire('LEGAL', { department: 'Legal' });
  return { seller, manager, lawyer, signatory: await hire('SIGNATORY', { department: 'Board' }) };
}

export const aCustomer = (seller: Person, fields: object = {}): Promise<Stepped> =>
  seller.step('customerRegister', { name: '上海精工机械有限公司', contacts: [{ name: '王芳' }], ...fields });

/** What one party owes the other, as an input has it. */
export const owed = [
  { party: 'COMPANY', content: 'Deliver two pumps', dueOn: '2027-03-01' },
  { party: 'CUSTOMER', content: 'Pay for them' },
];

/** Terms that nothing is wrong with; the schedule follows the amount. */
export const terms = ({ amount = '1000.00' }: { amount?: string } = {}) => ({
  title: 'Two pumps',
  amount,
  agreedOn: '2025-01-05',
  agreement: 'Wang Fang agreed on the telephone',
  templateVersion: 'v1',
  body: '1. The pumps are blue.',
  obligations: owed,
  paymentSchedule: [{ dueOn: '2027-03-31', amount }],
});

export async function aDraft(
  seller: Person,
  overrides: { customer?: string; amount?: string; [field: string]: unknown } = {},
) {
  const customer = overrides.customer ?? (await aCustomer(seller)).id;
  return seller.step('contractDraft', { ...terms(overrides), ...overrides, customer });
}

/** Takes a step on a record as it stands now, whatever its version. */
export async function take(person: Person, step: string, { id }: Id, input: object = {}, select = '') {
  const [row] = await sql<{ version: number }>(`select version from ${snake(typeOfId(id)!)} where id = $1`, id);
  return person.step(step, { id, expectedVersion: row!.version, ...input }, select);
}

let filings = 0;

/** Files something with a record; throws `Refused` as a step does. */
export async function file(
  person: Person,
  record: Id,
  kind: string,
  fields: { paperLocation?: string; content?: string } = {},
) {
  const { content = `${kind} ${(filings += 1)}`, ...rest } = fields;
  const answer = await person.file(record.id, kind, content, rest);
  if (answer.status !== 201)
    throw new Refused([{ message: answer['message'], extensions: { ...answer, code: answer.code! } }]);
  return answer;
}

export const findings = { riskRating: 'LOW', checklist: 'Parties, price, liability: in order', opinion: 'Fit to sign' };
export const faults = { riskRating: 'HIGH', checklist: 'Liability is missing', note: 'Add the liability' };

export const fileOpinion = (person: Person, contract: Id) => file(person, contract, 'LEGAL_OPINION');
export const fileSignedCopy = (person: Person, contract: Id) =>
  file(person, contract, 'SIGNED_COPY', { paperLocation: 'A-01' });
export const fileProof = (person: Person, obligation: Id) => file(person, obligation, 'OBLIGATION_PROOF');

/** The hash of a contract's text as it stands. */
export async function hashOf({ id }: Id): Promise<string> {
  const [row] = await sql<{ hash: string }>('select document_hash as hash from contract where id = $1', id);
  return row!.hash;
}

export async function approve(lawyer: Person, contract: Id) {
  await fileOpinion(lawyer, contract);
  return take(lawyer, 'contractApprove', contract, findings);
}

/** Signs without filing the copy; what is signed is the contract as it stands unless said otherwise. */
export const sign = async (signatory: Person, contract: Id, given: object = {}) =>
  take(signatory, 'contractSign', contract, {
    method: 'PAPER',
    documentHash: await hashOf(contract),
    customerSignatory: '王芳',
    ...given,
  });

type Overrides = Parameters<typeof aDraft>[1];

export const submitted = async ({ seller }: Deal, overrides?: Overrides) =>
  take(seller, 'contractSubmit', await aDraft(seller, overrides));
export const returned = async (deal: Deal, overrides?: Overrides) =>
  take(deal.lawyer, 'contractReturn', await submitted(deal, overrides), faults);
export const approved = async (deal: Deal, overrides?: Overrides) =>
  approve(deal.lawyer, await submitted(deal, overrides));
export const presented = async (deal: Deal, overrides?: Overrides) =>
  take(deal.seller, 'contractPresent', await approved(deal, overrides));

export async function signed(deal: Deal, overrides?: Overrides) {
  const contract = await presented(deal, overrides);
  await fileSignedCopy(deal.signatory, contract);
  return sign(deal.signatory, contract);
}

export const executing = async (deal: Deal, overrides?: Overrides) =>
  take(deal.seller, 'contractStart', await signed(deal, overrides));

/** The obligations of a contract, the company's first. */
export const obligationsOf = ({ id }: Id) =>
  sql<{ id: string; party: string; state: string }>(
    'select * from obligation where contract_id = $1 order by party, id',
    id,
  );

export const stateOf = async ({ id }: Id) =>
  (await sql<{ state: string }>('select state from contract where id = $1', id))[0]!.state;
