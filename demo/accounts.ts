import { customers } from './history/customers.js';
import { password, people } from './company/people.js';

/** Whom the Playground offers to sign in as, and what they do. */
const hints: Readonly<Record<string, string>> = {
  admin: 'Runs accounts and roles; sees no business data',
  admin2: 'The second person for roles that approve',
  anning: 'Issues and revokes keys of services',
  hr: 'Hires and places people, runs their assessment',
  manager: 'Sees all deals of the sales department',
  lina: 'Quotes, makes contracts and leads orders of her own customers',
  zhangwei: 'Sees nothing of Li Na’s deals',
  wang: 'Reviews contracts that others drafted',
  zhao: 'Reviews contracts that others drafted',
  sun: 'Signs up to 1,000,000',
  liu: 'Signs without limit, sees everything',
  qian: 'Sees contracts and margins, agrees to large quotations',
  dingning: 'Acknowledges and produces what her workshop is handed',
  shaobing: 'Inspects what others produced',
  douwei: 'Ships what passed its inspection',
  yinxia: 'Accepts and solves tickets',
  shuangyi: 'Leads after-sales service, follows low scores up',
  yuhan: 'Heads the legal department: what is late goes up to her',
  luyifan: 'Heads the eastern sales team, teaches and writes papers',
  caoying: 'Plans and organises training, tells what it changed',
  tangyu: 'Leads the supervision group, plans inspections',
  xutao: 'Inspects departments other than his own',
  wu: 'Reads the compliance matrix',
  zheng: 'Reads the audit log, and only that',
};

const [{ login, contact }] = customers as [(typeof customers)[number]];
const customerPerson = { login, password, name: contact[0], role: 'CUSTOMER', hint: 'A customer’s own person' };

/** Whom the Playground offers to sign in as. */
export const demoAccounts = [
  ...people
    .filter((person) => person.login in hints)
    .map(({ login, password, name, role }) => ({ login, password, name, role, hint: hints[login]! })),
  customerPerson,
];
