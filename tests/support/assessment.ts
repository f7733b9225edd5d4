import type { Person, Stepped } from '../../demo/client.js';
import { aCustomer } from './contracts.js';
import { take } from './orders.js';
import { enterAgain, hire, makeHead, moveClock, sql } from './people.js';

/** A team whose head assesses two people in one position, and the two of personnel and the executive whom it takes. */
export interface Team {
  readonly head: Person;
  readonly one: Person;
  readonly other: Person;
  readonly hr: Person;
  readonly executive: Person;
  readonly position: string;
}

let teams = 0;

/** Hires a team in a department of its own; both people are in the position of the first. */
export async function aTeam(): Promise<Team> {
  const place = { department: `Team ${process.pid}-${Date.now()}-${(teams += 1)}` };
  const [head, one, other] = [
    await hire(['DEPT_HEAD', 'EMPLOYEE'], place),
    await hire(['SUPPORT_AGENT', 'EMPLOYEE'], place),
    await hire(['SUPPORT_AGENT', 'EMPLOYEE'], place),
  ];
  await makeHead(head);
  const held = `select l.position_id as id from placement l join account a on a.employee_id = l.employee_id where a.id = $1`;
  const [position] = await sql<{ id: string }>(held, one.account);
  await sql(
    'update placement set position_id = $2 where employee_id = (select employee_id from account where id = $1)',
    other.account,
    position!.id,
  );
  const [hr, executive] = [await hire(['HR_MANAGER', 'EMPLOYEE']), await hire(['EXECUTIVE', 'EMPLOYEE'])];
  return { head, one, other, hr, executive, position: position!.id };
}

export const manual = { side: 'QUALITY', title: 'Care', weight: '40' };
export const computed = {
  side: 'EFFICIENCY',
  title: 'Response',
  indicatorCode: 'E-RSP',
  weight: '60',
  zeroAt: '60',
  fullAt: '0',
};

/** A scheme of these items, in force from this day. */
export async function aScheme(team: Team, items: readonly object[], validFrom = '2026-01-01'): Promise<Stepped> {
  const scheme = await team.hr.step('assessmentSchemeDraft', { position: team.position, validFrom, items });
  return take(team.executive, 'assessmentSchemeApprove', scheme);
}

export interface FormShown {
  readonly id: string;
  readonly state: string;
  readonly total: string | null;
  readonly rank: number | null;
  readonly assessed: { id: string };
  readonly owner: { id: string };
  readonly scores: {
    nodes: { id: string; title: string; points: string | null; indicatorValue: { id: string } | null }[];
  };
}

/** The forms of a cycle that somebody sees. */
export async function formsOf(person: Person, { id }: { readonly id: string }): Promise<FormShown[]> {
  const query = `query ($id: ID!) { assessmentForms(first: 100, filter: { cycle: { eq: $id } }) { nodes {
    id state total rank assessed { id } owner { id }
    scores(first: 20) { nodes { id title points indicatorValue { id } } } } } }`;
  return (await person.ask(query, { id }))['assessmentForms'].nodes;
}

/** The form of somebody, as somebody sees it. */
export const formOf = async (person: Person, cycle: { readonly id: string }, { account }: Person) =>
  (await formsOf(person, cycle)).find(({ assessed }) => assessed.id === account)!;

/** Scores given for what no figure says. */
export const given = ({ scores }: FormShown, points: string) => ({
  scores: scores.nodes
    .filter(({ indicatorValue }) => !indicatorValue)
    .map(({ id }) => ({ item: id, points, reason: 'What three customers said' })),
});

/** The same people in new sessions. */
export async function teamAgain({ position, ...people }: Team): Promise<Team> {
  const entered = Object.entries(people).map(async ([who, person]) => [who, await enterAgain(person)] as const);
  return { position, ...Object.fromEntries(await Promise.all(entered)) } as Team;
}

/** A ticket that somebody accepts so many minutes after it was received. */
export async function aTicket(agent: Person, minutes: number) {
  const customer = await aCustomer(await hire('SALES_REP'));
  await moveClock('2026-03-03T10:00:00+08:00');
  const said = { kind: 'COMPLAINT', channel: 'ONLINE', description: 'It leaks', contactName: '王芳', contactBy: '021' };
  const received = await agent.step('ticketReceive', { ...said, customer: customer.id });
  await moveClock(`2026-03-03T10:${String(minutes).padStart(2, '0')}:00+08:00`);
  await take(agent, 'ticketAccept', received);
  return received;
}

/** The executive confirms every grade of a cycle. */
export async function confirmGrades({ executive }: Pick<Team, 'executive'>, { id }: { readonly id: string }) {
  const rows = await sql<Stepped & Record<string, unknown>>(
    'select id, number, state, version from comprehensive_evaluation where cycle_id = $1 order by id',
    id,
  );
  for (const row of rows) await take(executive, 'comprehensiveEvaluationConfirm', row);
}

/** A month's cycle that is locked, in which the two people of a team were given these points; and what ends its scheme. */
export async function aLockedCycle(
  team: Team,
  days: { fromDay: string; toDay: string },
  points: readonly [string, string],
  items: readonly object[] = [{ ...manual, weight: '100' }],
) {
  const { hr, head, one, other } = team;
  const scheme = await aScheme(team, items, days.fromDay);
  const cycle = await hr.step('assessmentCyclePlan', { cycleLength: 'MONTHLY', ...days });
  const run = await hr.step('indicatorRunCompute', days);
  await take(hr, 'assessmentCycleScore', cycle, { indicatorRun: run.id });
  for (const [place, person] of [one, other].entries()) {
    const form = await formOf(head, cycle, person);
    await take(head, 'assessmentFormScore', form, given(form, points[place]!));
  }
  await take(hr, 'assessmentCyclePublish', cycle);
  for (const person of [one, other]) await take(person, 'assessmentFormAccept', await formOf(person, cycle, person));
  await take(hr, 'assessmentCycleLock', cycle);
  const retire = async () => take((await teamAgain(team)).hr, 'assessmentSchemeRetire', scheme, { note: 'Done' });
  return { cycle, retire };
}

/** Scores all forms of a cycle straight in the tables, those of other tests too: a hundred where no figure says it. */
export async function scoredAll({ id }: Stepped) {
  const of = 'select f.id from assessment_form f where f.cycle_id = $1';
  await sql(
    `update score_item set points = 100, reason = 'x' where points is null and assessment_form_id in (${of})`,
    id,
  );
  await sql(
    `update assessment_form f set state = 'SCORED',
      total = (select sum(i.points * i.weight) / 100 from score_item i where i.assessment_form_id = f.id) where f.cycle_id = $1`,
    id,
  );
}
