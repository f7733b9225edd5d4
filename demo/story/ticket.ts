import { next } from '../act.js';
import type { Person, Stepped } from '../client.js';
import { nowOf } from './quotation.js';
import { refusal, type Cast, type Part } from './scene.js';

const surveys = 'surveys { nodes { id version state } }';

/** One complaint by the book (2.4.1–2.4.4): from its intake to what follows from what the customer thinks of it. */
export async function* playTicket(
  { agent, engineer, supportLead, today }: Cast,
  customer: Stepped,
  buyer: Person,
): Part<Stepped> {
  const asked = { kind: 'COMPLAINT', channel: 'HOTLINE', description: '纸浆泵轴封处渗漏。', customer: customer.id };
  let ticket = await agent.step('ticketReceive', { ...asked, contactName: '陆远' });
  yield { said: `A customer calls; the agent takes ticket ${ticket.number} down.` };
  yield await refusal('Accepting it without a number to call back', next(agent, 'ticketAccept', ticket));
  ticket = await next(agent, 'ticketEdit', ticket, { contactBy: '0574-5555 0101' });
  ticket = await next(agent, 'ticketAccept', ticket);
  ticket = await next(agent, 'ticketAssign', ticket, { owner: agent.account });
  yield await refusal('Beginning before it is known how grave it is', next(agent, 'ticketStart', ticket));
  const judged = { severity: 'HAMPERED', urgency: 'SOON', cause: '轴封磨损', plannedSolution: '现场更换轴封' };
  ticket = await next(agent, 'ticketAssess', ticket, judged, 'dueAt');
  yield { said: 'The agent accepts and assesses it; by when it is to be solved follows from its severity.' };

  ticket = await next(agent, 'ticketStart', ticket);
  ticket = await next(agent, 'ticketPlanParts', ticket, { spareParts: '机械密封', partCost: '1280.00' });
  const solved = { solvedBy: 'PARTS', solution: '已更换机械密封，试运行正常。' };
  const resolve = () => next(agent, 'ticketResolve', ticket, solved, surveys);
  yield await refusal('Calling it solved with costly parts, of which the customer knows nothing', resolve());
  yield await refusal('The agent approving the own parts', next(agent, 'ticketApproveParts', ticket));
  ticket = await next(supportLead, 'ticketApproveParts', ticket);
  ticket = await next(agent, 'ticketNotify', ticket, { content: '备件已发出，工程师今日到场。' });
  const purpose = { engineer: engineer.account, plannedDay: today, purpose: '更换轴封' };
  const visit = await agent.step('fieldVisitPlan', { ticket: ticket.id, ...purpose });
  ticket = await nowOf(agent, 'ticket', ticket.id);
  yield await refusal('Calling it solved before the engineer was there', resolve());
  yield await refusal('The agent saying so in the engineer’s place', next(agent, 'fieldVisitArrive', visit));
  const arrived = await next(engineer, 'fieldVisitArrive', visit);
  await next(engineer, 'fieldVisitComplete', arrived, { result: '轴封已更换，试运行正常。' });
  ticket = await nowOf(agent, 'ticket', ticket.id);
  ticket = await resolve();
  yield { said: 'The engineer goes there, who sees the ticket for that alone, and says what was done.' };
  yield { said: 'The lead approves the parts, the customer hears of progress and result: the ticket is resolved.' };

  const [survey] = ticket['surveys'].nodes;
  yield await refusal(
    'The agent answering the survey about the own work (SOD-14)',
    next(agent, 'satisfactionSurveyAnswer', survey, { score: 5 }),
  );
  const answer = { score: 2, comment: '两次上门才解决', factor: 'SPEED' };
  const { id: answered } = await next(buyer, 'satisfactionSurveyAnswer', survey, answer);
  const followUp = await followUpOf(supportLead, answered);
  yield { said: 'The customer’s own person gives two points of five, which somebody else must follow up.' };
  const found = { finding: '首次上门所带密封型号不符', remedy: '出发前核对铭牌照片' };
  yield await refusal('The agent following the own low score up', next(agent, 'followUpComplete', followUp, found));
  await next(supportLead, 'followUpComplete', followUp, found);
  ticket = await next(buyer, 'ticketConfirm', await nowOf(buyer, 'ticket', ticket.id));
  ticket = await next(agent, 'ticketClose', ticket);
  yield {
    said: `The lead finds out why; the customer confirms that it is solved: ticket ${ticket.number} is ${ticket.state}.`,
  };
  return ticket;
}

async function followUpOf(person: Person, survey: string): Promise<Stepped> {
  const query = `query ($id: ID!) { node(id: $id) { ... on SatisfactionSurvey { followUps { nodes { id version } } } } }`;
  const { node } = await person.ask(query, { id: survey });
  return node.followUps.nodes[0];
}
