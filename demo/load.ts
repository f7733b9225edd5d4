import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { clock } from '../src/core/clock.js';
import { sharedValue, valueOf } from '../src/services/access/platform.js';
import { setUpCode } from '../src/services/access/setUp.js';
import { company, customerPerson, departments, people, type DemoPerson } from './accounts.js';
import { approve, draftInput, hashOf, next, raised, sign } from './act.js';
import { enter, Person, type Send, type Stepped } from './client.js';
import { customers, deals, type Progress } from './deals.js';

type Say = (line: string) => void;
type Staff = Readonly<Record<string, Person>>;

/** Within the process, through the whole of the HTTP server. */
const within =
  (app: FastifyInstance): Send =>
  async ({ url, body, headers }) => {
    const form = body instanceof FormData ? new Response(body) : undefined;
    const type = form ? { 'content-type': form.headers.get('content-type')! } : {};
    const payload = form ? Buffer.from(await form.arrayBuffer()) : JSON.stringify(body);
    const answer = await app.inject({ method: 'POST', url, payload, headers: { ...headers, ...type } });
    return { status: answer.statusCode, json: async () => answer.json() as unknown };
  };

/** Loads the demo company into an empty database, all of it through the API: nothing in it could not have happened. */
export async function loadDemo(app: FastifyInstance, em: EntityManager, say: Say): Promise<void> {
  if (await valueOf(em, 'demo')) return;
  const code = await setUpCode(em);
  if (!code) return;
  const send = within(app);
  try {
    clock.set(daysAgo(120));
    say('Loading the demo company: its people …');
    await hireAll(send, code);
    say('Loading the demo company: customers and contracts …');
    await deal(send);
    await sharedValue(em, 'demo', () => 'loaded');
  } finally {
    clock.set();
  }
}

const daysAgo = (days: number, hour = 9) => {
  const moment = new Date(Date.now() - days * 86_400_000);
  moment.setUTCHours(hour - 8, 0, 0, 0);
  return moment;
};

async function hireAll(send: Send, code: string): Promise<void> {
  const [first, ...others] = people as [DemoPerson, ...DemoPerson[]];
  const input = { code, company, name: first.name, login: first.login, password: first.password };
  const { setUp } = await new Person(send).ask(
    'mutation ($input: SetUpInput!) { setUp(input: $input) { token account { id } } }',
    { input },
  );
  const admin = new Person(send, setUp.account.id, setUp.token, 'zh');
  const { departments: found, roles } = await admin.ask(
    '{ departments { nodes { id name } } roles(first: 100) { nodes { id key approving } } }',
  );
  const departmentIds = new Map<string, string>(found.nodes.map(({ name, id }: Record<string, string>) => [name, id]));
  for (const [name, parent] of Object.entries(departments))
    departmentIds.set(name, (await admin.step('departmentFound', { name, parent: departmentIds.get(parent) })).id);

  const assign = async (key: string, account: string) => {
    const { id: role, approving } = roles.nodes.find((role: { key: string }) => role.key === key);
    const assignment = await admin.step(approving ? 'assignmentPropose' : 'roleAssign', { role, account });
    if (approving) await next(second!, 'assignmentConfirm', assignment);
  };

  let second: Person | undefined;
  const staff: Record<string, Person> = { admin };
  for (const person of others) {
    const post = await admin.step('positionCreate', {
      title: person.post,
      department: departmentIds.get(person.department),
    });
    const fromDay = daysAgo(400).toISOString().slice(0, 10);
    const employee = await admin.step('employeeHire', { name: person.name, position: post.id, fromDay });
    const opened = { name: person.name, login: person.login, firstPassword: person.password };
    const account = await admin.step('accountOpen', { ...opened, kind: 'EMPLOYEE', employee: employee.id });
    for (const key of [person.role, 'EMPLOYEE']) await assign(key, account.id);
    staff[person.login] = await enter(send, person, 'zh');
    second ??= staff[person.login];
  }
  await registerCustomers(staff, (account) => assign('CUSTOMER', account));
}

/** Registers the customers; the first one's own person gets an account. */
async function registerCustomers(staff: Staff, assign: (account: string) => Promise<void>): Promise<void> {
  for (const [index, { owner, contact, ...known }] of customers.entries()) {
    const [name, post, phone] = contact;
    const customer = await staff[owner]!.step('customerRegister', { ...known, contacts: [{ name, post, phone }] });
    if (index > 0) continue;
    const opened = { name: customerPerson.name, login: customerPerson.login, firstPassword: customerPerson.password };
    await assign((await staff['manager']!.step('customerAccountOpen', { ...opened, customer: customer.id })).id);
  }
}

const order: readonly Progress[] = ['submitted', 'approved', 'presented', 'signed', 'executing', 'completed'];

/** Leads each contract as far as it came, by the people whose duty each step is, each of whom signs in anew every day. */
async function deal(send: Send): Promise<void> {
  const sessions = new Map<string, Person>();
  const as = async (login: string) => {
    const known =
      sessions.get(login) ??
      (await enter(
        send,
        people.find((person) => person.login === login)!,
        'zh',
      ));
    sessions.set(login, known);
    return known;
  };
  for (const [index, [at, title, amount, progress]] of deals.entries()) {
    let day = 75 - index * 3;
    const tomorrow = () => {
      sessions.clear();
      clock.set(daysAgo((day -= 1)));
    };
    tomorrow();
    const { name, owner: seller } = customers[at]!;
    const lawyer = index % 2 ? 'zhao' : 'wang';
    const signatory = amount > 1_000_000 ? 'liu' : 'sun';
    const byName = 'query ($name: String!) { customers(filter: { name: { eq: $name } }) { nodes { id } } }';
    const { customers: found } = await (await as(seller)).ask(byName, { name });
    const agreedOn = daysAgo(day).toISOString().slice(0, 10);
    const terms = draftInput({ customer: found.nodes[0].id, title, amount, agreedOn });
    let contract: Stepped = await (await as(seller)).step('contractDraft', terms);

    const take = async (login: string, act: (person: Person) => Promise<Stepped | void>) => {
      tomorrow();
      contract = (await act(await as(login))) ?? contract;
    };
    const step = (login: string, name: string, input: object = {}) =>
      take(login, (person) => next(person, name, contract, input));
    const reach = (wanted: Progress) => order.indexOf(wanted) <= order.indexOf(asFarAs[progress] ?? progress);

    if (reach('submitted')) await step(seller, 'contractSubmit');
    if (progress === 'opinion filed') await take(lawyer, (person) => fileOpinion(person, contract));
    if (progress === 'returned') await step(lawyer, 'contractReturn', returned);
    if (reach('approved')) await take(lawyer, (person) => approve(person, contract));
    if (reach('presented')) await step(seller, 'contractPresent');
    if (reach('signed'))
      await take(signatory, async (person) => sign(person, contract, await hashOf(person, contract.id)));
    if (reach('executing')) await step(seller, 'contractStart');
    if (reach('completed')) await take(seller, (person) => fulfil(person, contract));
    if (progress === 'terminated') await step('manager', 'contractTerminate', { note: '客户项目取消，双方协商终止。' });
    if (progress === 'dropped') await step(seller, 'contractDrop', { note: '客户改用租赁方案。' });
  }
}

const returned = { riskRating: 'MEDIUM', checklist: '违约责任：约定不明', note: '请补充违约责任与验收标准。' };

const fileOpinion = async (lawyer: Person, { id }: Stepped) =>
  void (await lawyer.file(id, 'LEGAL_OPINION', '审核意见：同意签订。', { name: '法务审核意见.txt' }));

/** Where contracts left the straight way, by how far along it they came. */
const asFarAs: Partial<Record<Progress, Progress>> = {
  'opinion filed': 'submitted',
  returned: 'submitted',
  terminated: 'signed',
};

/** Fulfils every obligation; the contract completes itself with the last. */
async function fulfil(seller: Person, { id }: Stepped): Promise<void> {
  const { contract } = await seller.ask(
    'query ($id: ID!) { contract(id: $id) { obligations { nodes { id number version state } } } }',
    { id },
  );
  for (const obligation of contract.obligations.nodes as Stepped[]) {
    await seller.file(obligation.id, 'OBLIGATION_PROOF', '履行证明', { name: '履行证明.txt' });
    await next(seller, 'obligationFulfil', raised(obligation), { note: '已按约履行。' });
  }
}
