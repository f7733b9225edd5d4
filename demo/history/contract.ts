import { dayOf } from '../../src/core/businessTime.js';
import { clock } from '../../src/core/clock.js';
import { timeZone } from '../../src/settings/index.js';
import { approve, draftInput, hashOf, next, raised, sign } from '../act.js';
import type { Person, Stepped } from '../client.js';
import { holdersOf } from '../company/people.js';
import type { Deal, Progress } from './deals.js';
import type { Family } from './family.js';
import type { Script } from './play.js';

const order: readonly Progress[] = ['draft', 'submitted', 'approved', 'presented', 'signed', 'executing', 'completed'];

/** Where contracts left the straight way, by how far along it they came. */
const asFarAs: Partial<Record<Progress, Progress>> = {
  'opinion filed': 'submitted',
  returned: 'submitted',
  terminated: 'signed',
  dropped: 'draft',
};

const returned = { riskRating: 'MEDIUM', checklist: '违约责任：约定不明', note: '请补充违约责任与验收标准。' };

/** Leads a contract as far as it came, by the people whose duty each step is. */
export async function* contractOf(family: Family, [, title, amount, , progress]: Deal, index: number): Script {
  const { seller, as } = family;
  const lawyers = holdersOf('法务专员');
  const lawyer = lawyers[index % lawyers.length]!;
  const deputies = holdersOf('副总经理');
  const signatory = amount > 1_000_000 ? 'liu' : deputies[index % deputies.length]!;
  const reach = (wanted: Progress) => order.indexOf(wanted) <= order.indexOf(asFarAs[progress] ?? progress);

  const agreedOn = dayOf(clock.now(), timeZone);
  const terms = draftInput({ customer: family.customer.id, title, amount, agreedOn });
  let contract: Stepped = await (await as(seller)).step('contractDraft', terms);
  const step = async (login: string, name: string, input: object = {}) =>
    void (contract = await next(await as(login), name, contract, input));

  if (reach('submitted')) {
    yield 1;
    await step(seller, 'contractSubmit');
  }
  if (progress === 'opinion filed') {
    yield 1;
    await fileOpinion(await as(lawyer), contract);
  }
  if (progress === 'returned') {
    yield 1;
    await step(lawyer, 'contractReturn', returned);
  }
  if (reach('approved')) {
    yield 2;
    contract = await approve(await as(lawyer), contract);
  }
  if (reach('presented')) {
    yield 1;
    await step(seller, 'contractPresent');
  }
  if (reach('signed')) {
    yield 2;
    const person = await as(signatory);
    contract = await sign(person, contract, await hashOf(person, contract.id));
  }
  if (reach('executing')) {
    yield 3;
    await step(seller, 'contractStart');
  }
  if (reach('completed')) {
    yield 40;
    await fulfil(await as(seller), contract);
  }
  if (progress === 'terminated') {
    yield 10;
    await step('manager', 'contractTerminate', { note: '客户项目取消，双方协商终止。' });
  }
  if (progress === 'dropped') {
    yield 5;
    await step(seller, 'contractDrop', { note: '客户改用租赁方案。' });
  }
}

const fileOpinion = (lawyer: Person, { id }: Stepped) =>
  lawyer.file(id, 'LEGAL_OPINION', '审核意见：同意签订。', { name: '法务审核意见.txt' });

/** Fulfils every obligation; the contract completes itself with the last. */
async function fulfil(seller: Person, { id }: Stepped): Promise<void> {
  const open = 'query ($id: ID!) { contract(id: $id) { obligations { nodes { id number version state } } } }';
  const { contract } = await seller.ask(open, { id });
  for (const obligation of contract.obligations.nodes as Stepped[]) {
    await seller.file(obligation.id, 'OBLIGATION_PROOF', '履行证明', { name: '履行证明.txt' });
    await next(seller, 'obligationFulfil', raised(obligation), { note: '已按约履行。' });
  }
}
