import { workday } from '../calendar.js';
import { oneOf } from './contract.js';
import { own, type Family } from './family.js';
import { dayNow, type Within } from './quotation.js';
import type { DemoTicket, TicketStand } from './tickets.js';

const lead = 'shuangyi';

const order: readonly TicketStand[] = [
  'received',
  'accepted',
  'assigned',
  'assessed',
  'in progress',
  'resolved',
  'confirmed',
  'closed',
];

/** How far along the straight way a ticket came that left it, or was held up on it. */
const asFarAs: Partial<Record<TicketStand, TicketStand>> = {
  dropped: 'accepted',
  'waiting for the customer': 'in progress',
  'waiting for parts': 'in progress',
  'low score': 'confirmed',
  unanswered: 'resolved',
  'closed after a low score': 'closed',
};

/** One ticket of a customer, as far as it came. */
export async function* serve(family: Family, [, description, kind, , stand]: DemoTicket, at: number): Within<void> {
  const { take } = family;
  const agent = oneOf('客服专员', at);
  const reach = (wanted: TicketStand) => order.indexOf(wanted) <= order.indexOf(asFarAs[stand] ?? stand);
  const id = await receive(family, agent, { kind, description }, at);
  if (!reach('accepted')) return;
  await take(agent, 'ticketAccept', id);
  if (stand === 'dropped') return void (await take(lead, 'ticketDrop', id, { note: '与售后服务无关。' }));
  if (!reach('assigned')) return;
  yield 0;
  await take(agent, 'ticketAssign', id, { owner: await family.account(agent) });
  if (!reach('assessed')) return;
  const [severity, urgency] = (
    [
      ['HAMPERED', 'SOON'],
      ['IMPAIRED', 'WHENEVER'],
    ] as const
  )[at % 2]!;
  const judged = { severity, urgency, cause: '机械密封磨损', plannedSolution: '更换密封并复核对中' };
  await take(agent, 'ticketAssess', id, judged);
  if (!reach('in progress')) return;
  yield 0;
  yield* solve(family, agent, id, stand);
  if (!reach('resolved')) return;
  await answer(family, id, stand);
  if (!reach('confirmed')) return;
  yield 1;
  await take(own, 'ticketConfirm', id);
  if (!reach('closed')) return;
  await take(agent, 'ticketClose', id);
}

/** By turns the customer calls, writes online, and files it in its own account. */
async function receive({ begin, customer, variant }: Family, agent: string, said: object, at: number): Promise<string> {
  const contact = { contactName: variant.login, contactBy: '021-5555 0100' };
  if (at % 3 === 0) return (await begin(own, 'ticketFile', { ...said, ...contact })).id;
  const channel = at % 3 === 1 ? 'HOTLINE' : 'ONLINE';
  return (await begin(agent, 'ticketReceive', { ...said, ...contact, channel, customer })).id;
}

/** Somebody goes to the customer: was there, is there, will be, or need not go any more. */
async function* visit(
  { account, begin, take, within }: Family,
  agent: string,
  id: string,
  stand: TicketStand,
): Within<void> {
  const purpose = {
    ticket: id,
    plannedDay: workday(dayNow(), stand === 'waiting for the customer' ? 10 : 1),
    purpose: '现场检查并更换密封。',
  };
  await begin(agent, 'fieldVisitPlan', { ...purpose, engineer: await account('luojun') });
  const [planned] = await within('field_visit', 'ticket_id', id);
  const visit = planned!['id']!;
  if (stand === 'waiting for the customer') return;
  if (stand === 'waiting for parts') return void (await take(agent, 'fieldVisitCancel', visit, { note: '备件未到。' }));
  yield 1;
  await take('luojun', 'fieldVisitArrive', visit);
  if (stand === 'in progress') return;
  yield 0;
  await take('luojun', 'fieldVisitComplete', visit, {
    result: '密封已更换，试运行正常。',
    spareParts: '机械密封 45 mm',
  });
}

async function* solve(family: Family, agent: string, id: string, stand: TicketStand): Within<void> {
  const { take } = family;
  await take(agent, 'ticketStart', id);
  await take(agent, 'ticketNotify', id, { content: '已安排工程师，预计次日到场。' });
  yield* visit(family, agent, id, stand);
  if (stand === 'waiting for the customer')
    return void (await take(agent, 'ticketWaitForCustomer', id, { note: '待客户停机窗口。' }));
  if (stand === 'waiting for parts') {
    await take(agent, 'ticketPlanParts', id, { spareParts: '泵壳', partCost: '3600.00' });
    await take(lead, 'ticketApproveParts', id);
    return void (await take(agent, 'ticketWaitForParts', id, { note: '泵壳铸造中。' }));
  }
  if (stand === 'in progress') {
    const graver = { severity: 'STANDSTILL', urgency: 'AT_ONCE', cause: '轴承损坏', plannedSolution: '更换轴承' };
    return void (await take(lead, 'ticketReassess', id, { ...graver, note: '客户产线已停。' }));
  }
  yield 1;
  await take(agent, 'ticketResolve', id, { solvedBy: 'ON_SITE', solution: '已更换密封，运转正常。' });
}

/** What the customer says where it is asked, and what follows from a low score. */
async function answer({ take, within }: Family, id: string, stand: TicketStand): Promise<void> {
  const [survey] = await within('satisfaction_survey', 'ticket_id', id);
  if (survey!['state'] !== 'SENT' || stand === 'unanswered' || stand === 'resolved') return;
  const low = stand === 'low score' || stand === 'closed after a low score';
  const given = low ? { score: 2, comment: '两次上门才解决', factor: 'SPEED' } : { score: 5, factor: 'SKILL' };
  await take(own, 'satisfactionSurveyAnswer', survey!['id']!, given);
  const [followUp] = await within('follow_up', 'survey_id', survey!['id']!);
  if (!followUp || stand === 'low score') return;
  const found = { finding: '首次上门所带密封型号不符', remedy: '出发前核对铭牌照片' };
  await take(lead, 'followUpComplete', followUp['id']!, found);
}
