import type { Person, Stepped } from '../../demo/client.js';
import { aCustomer } from './contracts.js';
import { take } from './orders.js';
import { departmentOf, hire, sql } from './people.js';

type Id = { readonly id: string };

/** The people of a service desk in a department of their own, and a customer of theirs. */
export interface Desk {
  readonly lead: Person;
  readonly agent: Person;
  /** Of the same department, without a hand in what the agent does. */
  readonly colleague: Person;
  readonly customer: Stepped;
  /** Of the customer. */
  readonly buyer: Person;
  readonly department: string;
}

let desks = 0;

/** Hires everybody whom a ticket needs; of other tests nobody sees it. */
export async function aDesk(): Promise<Desk> {
  const place = { department: `Service ${process.pid}-${Date.now()}-${(desks += 1)}` };
  const [lead, agent, colleague] = [
    await hire(['SUPPORT_LEAD', 'DEPT_HEAD'], place),
    await hire(['SUPPORT_AGENT', 'EMPLOYEE'], place),
    await hire(['SUPPORT_AGENT', 'EMPLOYEE'], place),
  ];
  const customer = await aCustomer(await hire('SALES_REP'));
  const buyer = await hire('CUSTOMER', { customer: customer.id });
  return { lead, agent, colleague, customer, buyer, department: await departmentOf(agent) };
}

/** What an agent takes down. */
export const intake = ({ customer }: Pick<Desk, 'customer'>, fields: object = {}) => ({
  kind: 'COMPLAINT',
  channel: 'HOTLINE',
  description: 'The pump leaks at the shaft',
  customer: customer.id,
  contactName: '王芳',
  contactBy: '021-5555 0101',
  ...fields,
});

export const received = (desk: Desk, fields: object = {}) => desk.agent.step('ticketReceive', intake(desk, fields));

export const accepted = async (desk: Desk, fields: object = {}) =>
  take(desk.agent, 'ticketAccept', await received(desk, fields));

/** What an agent finds of a leaking pump. */
export const judged = {
  severity: 'HAMPERED',
  urgency: 'SOON',
  cause: 'The seal is worn',
  plannedSolution: 'Another seal',
};

export async function assessed(desk: Desk, fields: object = {}): Promise<Stepped> {
  const ticket = await accepted(desk, fields);
  await take(desk.agent, 'ticketAssign', ticket, { owner: desk.agent.account });
  return take(desk.agent, 'ticketAssess', ticket, judged);
}

export const started = async (desk: Desk, fields: object = {}) =>
  take(desk.agent, 'ticketStart', await assessed(desk, fields));

export const toldCustomer = async (desk: Desk, ticket: Id) =>
  take(desk.agent, 'ticketNotify', ticket, { content: 'A seal is on its way' });

export const solved = { solvedBy: 'ON_SITE', solution: 'The seal was replaced, the pump runs dry' };

export async function resolved(desk: Desk, fields: object = {}): Promise<Stepped> {
  const ticket = await started(desk, fields);
  await toldCustomer(desk, ticket);
  return take(desk.agent, 'ticketResolve', ticket, solved);
}

/** The surveys of a ticket. */
export const surveysOf = ({ id }: Id) =>
  sql<{ id: string; state: string; score: number | null }>(
    'select * from satisfaction_survey where ticket_id = $1',
    id,
  );

/** What was opened because a score was low. */
export const followUpsOf = ({ id }: Id) =>
  sql<{ id: string; state: string; department_id: string }>('select * from follow_up where survey_id = $1', id);
