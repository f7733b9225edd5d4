import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { role } from '../guard/deal.js';
import { assign, change, granting, roleWith } from '../support/access.js';
import { aReporter, factsOfMany, peopleOf, type Facts } from '../support/figures.js';
import { hire, origin, sql } from '../support/people.js';
import { refused } from '../support/unchanged.js';

const month = (of: number) => `2031-0${of}-01`;
const [whole, thin, few, late, moved, taken] = [month(1), month(2), month(3), month(4), month(5), month(6)] as const;
const departments = { A: `Figures A ${Date.now()}`, B: `Figures B ${Date.now()}`, C: `Figures C ${Date.now()}` };

let facts: Facts;
let program: Person;
let personnel: Person;
let people: { A: Person[]; B: Person[]; C: Person[] };

beforeAll(async () => {
  facts = await factsOfMany();
  const { A, B, C } = departments;
  people = { A: await peopleOf(A, 6), B: await peopleOf(B, 5), C: await peopleOf(C, 5) };
  const everybody = Object.values(people).flat();
  await facts.tell(everybody, { fromDay: whole });
  await facts.tell([...people.A, ...people.B, people.C[0]!], { fromDay: thin });
  await facts.tell(people.A.slice(0, 4), { fromDay: few });
  await facts.tell(people.A.slice(0, 5), { fromDay: late });
  await facts.tell(people.A.slice(5), { fromDay: late, toldAt: '2031-05-01T08:00:00Z' });
  await facts.tell(people.A, { fromDay: moved });
  await facts.tell(people.A.slice(0, 1), { fromDay: moved, withdrawn: true });
  await facts.tell([...people.B, ...people.C], { fromDay: moved, indicatorCode: 'E-RSP' });
  await facts.tell(people.C.slice(0, 2), { fromDay: moved, indicatorCode: 'T-ACK' });
  await facts.tell(people.A, { fromDay: taken });
  await facts.tell(people.A.slice(1), { fromDay: taken, withdrawn: true });
  program = await aReporter();
  personnel = await hire('HR_MANAGER');
});
afterAll(() => facts.retire());

type Filter = Record<string, unknown>;
const of = (...days: (string | undefined)[]): Filter => ({ fromDay: { in: days } });
const measures = 'count sum { figure } avg { points }';
const grouped = (by: string) => `groupBy(fields: [${by}]) { nodes { key { department { name } } ${measures} } }`;

/** A reply that tells by which way it came. */
interface Told {
  readonly data: { readonly all: Figures };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  readonly extensions: { readonly reads: { readonly planned: boolean } };
}

/** What an aggregate is told as. */
interface Figures {
  readonly count: number;
  readonly groupBy: { readonly nodes: { key: { department: { name: string } | null } }[] };
}

async function ask(person: Person, filter: Filter, selection = measures, more = '') {
  const query = `query ($f: AssessmentFactFilter) { all: assessmentFactsAggregate(filter: $f) { ${selection} } ${more} }`;
  const { data, errors, extensions } = (await person.reply(query, { f: filter })) as unknown as Told;
  if (errors) throw new Error(errors[0]!.extensions.code);
  return { all: data.all, planned: extensions.reads.planned };
}
/** More levels than a plan has: all of it is read level by level. */
const levels = Array.from(
  { length: 51 },
  (_, at) => `h${at}: history(first: 1) { nodes { actor { history(first: 1) { nodes { step } } } } }`,
);
const manyLevels = `departments(first: 1) { nodes { ${levels.join(' ')} } }`;

/** What a program is told, by a plan and level by level. */
async function told(filter: Filter, selection = measures) {
  const [planned, byLevel] = [await ask(program, filter, selection), await ask(program, filter, selection, manyLevels)];
  expect([planned.planned, byLevel.planned]).toEqual([true, false]);
  expect(byLevel.all).toEqual(planned.all);
  return planned.all;
}

/** The same by hand, of the facts for which a condition holds. */
const byHand = (condition: string) => `count(*)::int as count, json_build_object('figure', sum(figure)::text) as sum,
  json_build_object('points', trim_scale(round(avg(points), 4))::text) as avg
  from assessment_fact r where ${condition}`;
const computedOf = async (condition: string) => (await sql(`select ${byHand(condition)}`))[0];
const inDepartment = (name: string) => `department_id = (select id from department where name = '${name}')`;
const none = { count: 0, sum: { figure: null }, avg: { points: null } };
const groupsOf = (names: string[], condition: string) =>
  Promise.all(
    names.map(async (name) => ({
      key: { department: { name } },
      ...((await computedOf(`${condition} and ${inDepartment(name)}`)) as object),
    })),
  );
const byName = (groups: { key: { department: { name: string } | null } }[]) =>
  groups.toSorted((one, other) => (one.key.department!.name < other.key.department!.name ? -1 : 1));

describe('whoever is told figures only', () => {
  it('is told those of enough people, the same as by hand, as a whole and by department (3.2.4d)', async () => {
    const { groupBy, ...all } = await told(of(whole), `${measures} ${grouped('DEPARTMENT')}`);
    expect(all).toEqual(await computedOf(`from_day = '${whole}'`));
    const expected = await groupsOf(Object.values(departments), `from_day = '${whole}'`);
    expect(byName(groupBy.nodes)).toEqual(expected);
  });

  it('is not told those of too few, nor so much that the few are what is left (3.2.4d)', async () => {
    const { groupBy, ...all } = await told(of(thin), `${measures} ${grouped('DEPARTMENT')}`);
    expect(all).toEqual(await computedOf(`from_day = '${thin}'`));
    expect(all.count).toBe(12);
    // C is one person: without B, the smaller of the two others, what is left of the whole is of six
    expect(groupBy.nodes).toEqual(await groupsOf([departments.A], `from_day = '${thin}'`));
    expect(await told(of(few), `${measures} ${grouped('DEPARTMENT')}`)).toEqual({ ...none, groupBy: { nodes: [] } });
  });

  it('learns nothing of few by taking one filter from another (3.2.4d)', async () => {
    expect(await told(of(thin, few))).toEqual(await told(of(thin)));
    const early = { ...of(late), toldAt: { lt: '2031-04-15T00:00:00Z' } };
    expect(await told(of(late))).toEqual(await told(early));
    expect((await told(early)).count).toBe(5);
    expect(await told({ ...of(late), not: { toldAt: { lt: '2031-04-15T00:00:00Z' } } })).toEqual(none);
    const valid = { ...of(moved), withdrawn: { eq: false } };
    expect(await told(of(moved))).toEqual(await told(valid));
    expect(await told({ ...of(moved), indicatorCode: { in: ['E-RSP', 'T-ACK'] } })).toEqual(
      await computedOf(`from_day = '${moved}' and indicator_code = 'E-RSP'`),
    );
    expect(await told({ ...of(moved), indicatorCode: { eq: 'T-ACK' } })).toEqual(none);
  });

  it('learns nothing of one by taking what is withdrawn of all others from what was told of all (3.2.4d)', async () => {
    const said = { ...of(taken), side: { eq: 'QUALITY' } };
    expect((await told({ ...said, withdrawn: { eq: false } })).count).toBe(6);
    expect(await told({ ...said, withdrawn: { eq: true } })).toEqual(none);
    expect((await told(said)).count).toBe(6);
  });

  it('learns no more by a filter on the department than by groups of it (3.2.4d)', async () => {
    const ids = await sql<{ id: string; name: string }>('select id, name from department where name = any($1)', [
      ...Object.values(departments),
    ]);
    const idOf = (name: string) => ids.find((one) => one.name === name)!.id;
    const { A, B, C } = departments;
    const within = (...names: string[]) => told({ ...of(thin), department: { in: names.map(idOf) } });
    const a = await computedOf(`from_day = '${thin}' and ${inDepartment(A)}`);
    expect([await within(A), await within(B), await within(C), await within(A, B, C)]).toEqual([a, none, none, a]);
    expect(await told({ ...of(thin), not: { department: { eq: idOf(C) } } })).toEqual(a);
  });

  it('goes by the number that the company has decided, never by less than two (3.2.4d)', async () => {
    const [executive, head] = [await hire('EXECUTIVE'), await hire('DEPT_HEAD')];
    const decide = async (value: string) => {
      const [{ day }] = (await sql(`select (now() at time zone 'Asia/Shanghai')::date::text as day`)) as [
        { day: string },
      ];
      const given = { key: 'metricValue.minimumGroup.count', value, effectiveFrom: day, reason: 'A works agreement' };
      const { id, version } = await head.step('settingValuePropose', given);
      await executive.step('settingValueApprove', { id, expectedVersion: version });
    };
    try {
      await decide('17');
      expect(await told(of(whole))).toEqual(none);
      await decide('4');
      expect((await told(of(few))).count).toBe(4);
      await decide('0');
      expect(await told({ ...of(moved), withdrawn: { eq: true } })).toEqual(none);
    } finally {
      await sql(`update setting_value set state = 'DECLINED' where key = 'metricValue.minimumGroup.count'`);
    }
  });

  it.each<[string, Filter, string]>([
    ['filters by who it is', { owner: { eq: 'x' } }, 'count'],
    ['filters by the form', { not: { assessmentForm: { null: true } } }, 'count'],
    ['filters by the position', { or: [{ position: { in: [] } }] }, 'count'],
    ['groups by who it is', {}, 'groupBy(fields: [OWNER]) { nodes { count } }'],
    ['groups by the position', {}, 'groupBy(fields: [DEPARTMENT, POSITION]) { nodes { count } }'],
    ['asks for the least', {}, 'min { points }'],
    ['asks for the largest of groups', {}, 'groupBy(fields: [DEPARTMENT]) { nodes { max { points } } }'],
    ['asks for what each fact of a form repeats', {}, 'avg { total }'],
    ['asks for it of groups', {}, 'groupBy(fields: [SIDE]) { nodes { avg { rank } } }'],
    ['has groups ordered by it', {}, 'groupBy(fields: [SIDE], orderBy: SUM_RANK_DESC) { nodes { count } }'],
  ])('is refused where it %s, and whoever sees all is not (3.2.4d)', async (_what, filter, selection) => {
    const query = `query ($f: AssessmentFactFilter) { assessmentFactsAggregate(filter: $f) { ${selection} } }`;
    const asking = (person: Person) =>
      person.ask(query, { f: filter['owner'] ? { owner: { eq: personnel.account } } : filter });
    await refused(() => asking(program), 'FORBIDDEN', '4.3.1b');
    await asking(personnel);
  });

  it('sees no row by any way, exports none, and counts none in a list (3.2.4d)', async () => {
    const [fact] = await sql<{ id: string }>(`select id from assessment_fact where from_day = '${whole}' limit 1`);
    const queries = `{ list: assessmentFacts { totalCount nodes { id } edges { node { id } } } one: assessmentFact(id: "${fact!.id}") { id }
      any: node(id: "${fact!.id}") { id } several: nodes(ids: ["${fact!.id}"]) { id } }`;
    const nothing = { list: { totalCount: 0, nodes: [], edges: [] }, one: null, any: null, several: [null] };
    expect(await program.ask(queries)).toEqual(nothing);
    const row = { id: fact!.id };
    expect(await personnel.ask(`{ one: assessmentFact(id: "${fact!.id}") { id } }`)).toEqual({ one: row });
    const answer = await fetch(`${origin}/export/assessments.ndjson`, { headers: program.authorization });
    expect([answer.status, answer.headers.get('x-row-count'), await answer.text()]).toEqual([200, '0', '']);
  });
});

describe('whoever sees some rows beside', () => {
  const own = () => people.C[0]!;
  let both: Person;
  let only: Person;
  beforeAll(async () => {
    [both, only] = [await hire([]), await hire([])];
    const give = async (person: Person, ...grants: Parameters<typeof role>[0]) => {
      const [{ id }] = (await sql('select id from role where key = $1', await role(grants))) as [{ id: string }];
      await assign(await hire('SYS_ADMIN'), { id }, person);
    };
    await give(both, ['assessmentFactRead', 'AGGREGATE_ONLY'], ['assessmentFactRead', 'OWN']);
    await give(only, ['assessmentFactRead', 'OWN']);
    await facts.tell([both, only], { fromDay: few });
    await give(own(), ['assessmentFactRead', 'OWN']);
  });

  it('is told figures of those too, and loses nothing by the wider grant (3.2.4d)', async () => {
    const list = '{ assessmentFacts { nodes { owner { id } } } }';
    expect(await both.ask(list)).toEqual({ assessmentFacts: { nodes: [{ owner: { id: both.account } }] } });
    const mine = await computedOf(`owner_id = '${both.account}'`);
    expect((await ask(both, { owner: { eq: both.account } })).all).toEqual(mine);
    expect((await ask(only, {})).all).toEqual(await computedOf(`owner_id = '${only.account}'`));
    expect((await ask(both, of(thin))).all).toEqual(await told(of(thin)));
    // two more since make six, whom the rows that are their own are among
    expect((await ask(both, of(few))).all).toEqual(await computedOf(`from_day = '${few}'`));
  });
});

describe('a grant of figures only', () => {
  it('is of a permission to read what has such figures, and of no other (3.2.4d)', async () => {
    const admin = await hire('SYS_ADMIN');
    const made = await roleWith(admin);
    const grant = (permission: string) => change(admin, 'roleGrant', granting(made, [permission, 'AGGREGATE_ONLY']));
    for (const permission of ['customerRead', 'contractSign', 'assessmentFormRead', 'assessmentFormReadRank'])
      await refused(() => grant(permission), 'STEP_BLOCKED', '3.2.4b', ['NO_FIGURES 3.2.4b']);
    await refused(() => grant('auditEventRead'), 'STEP_BLOCKED', '3.2.4b', ['SCOPE_NARROWS_NOTHING 3.2.4b']);
    const { effect } = await change(admin, 'roleGrant', granting(made, ['assessmentFactRead', 'AGGREGATE_ONLY']));
    expect(effect.permissionsGained).toEqual(['assessmentFactRead']);
  });
});
