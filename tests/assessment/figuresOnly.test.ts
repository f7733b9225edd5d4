import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/core/ids.js';
import type { Person } from '../../demo/client.js';
import { onBoth } from '../support/access.js';
import { aReporter, peopleOf } from '../support/figures.js';
import { hire, sql } from '../support/people.js';
import { refusalOf } from '../support/unchanged.js';

const names = ['One', 'Two'].map((name) => `Values ${name} ${Date.now()}`);
let run: string;
let indicator: string;
let program: Person;
let values: string[];

/** A figure of this run: of somebody, or where nobody is named of a department. */
async function tell(department: string, account: string | null, numerator: number): Promise<string> {
  const id = newId('IndicatorValue');
  await sql(
    `insert into indicator_value (id, indicator_run_id, indicator_id, subject, owner_id, department_id, numerator, denominator, coverage, figure)
     select $1, $2, $3, $4, $5, d.id, $6::int, 10, 100, $6::int * 10 from department d where d.name = $7`,
    id,
    run,
    indicator,
    account ? 'PERSON' : 'DEPARTMENT',
    account,
    numerator,
    department,
  );
  return id;
}

beforeAll(async () => {
  const hr = await hire('HR_MANAGER');
  await sql(`update indicator_run set state = 'VOID' where from_day <= '2021-03-31' and to_day >= '2021-01-01'`); // of other tests
  run = (await hr.step('indicatorRunCompute', { fromDay: '2021-01-01', toDay: '2021-01-31' })).id;
  ({ id: indicator } = (await sql<{ id: string }>('select id from indicator_version order by id limit 1'))[0]!);
  program = await aReporter();
  values = [];
  for (const [place, name] of names.entries())
    for (const [at, { account }] of (await peopleOf(name, 5 + place)).entries())
      values.push(await tell(name, account, 1 + at + 3 * place));
  values.push(await tell(names[0]!, null, 1_000));
});

const whole = async (filter = '', selection = '') => {
  const query = `{ indicatorValuesAggregate(filter: { indicatorRun: { eq: "${run}" } indicator: { eq: "${indicator}" } ${filter} }) {
    count sum { numerator } avg { figure } ${selection} } }`;
  const [one, other] = await onBoth(program, query);
  expect(other).toEqual(one);
  return one;
};
const byHand = async (condition = 'true') =>
  (
    await sql(
      `select count(*)::int as count, json_build_object('numerator', trim_scale(sum(numerator))::text) as sum,
         json_build_object('figure', trim_scale(round(avg(figure), 4))::text) as avg
       from indicator_value v where indicator_run_id = $1 and indicator_id = $2 and owner_id is not null and ${condition}`,
      run,
      indicator,
    )
  )[0];

describe('a program that makes reports', () => {
  it('is told figures of people, and nothing of rows behind which nobody is counted (3.2.4d)', async () => {
    expect(await whole()).toEqual(await byHand());
    expect(await whole('subject: { eq: PERSON }')).toEqual(await byHand());
    const none = { count: 0, sum: { numerator: null }, avg: { figure: null } };
    expect(await whole('subject: { eq: DEPARTMENT }')).toEqual(none);
  });

  it('is told those of each department (3.2.4d)', async () => {
    const group =
      'groupBy(fields: [DEPARTMENT], orderBy: COUNT_ASC) { nodes { key { department { name } } count sum { numerator } avg { figure } } }';
    const groups = names.map(async (name) => ({
      key: { department: { name } },
      ...(await byHand(`department_id = (select id from department where name = '${name}')`)),
    }));
    expect(await whole('', group)).toMatchObject({ groupBy: { nodes: await Promise.all(groups) } });
  });

  it('is told no figures once more of days that a run is about already, until that one is void (3.2.4d)', async () => {
    const hr = await hire('HR_MANAGER');
    const [first, all] = [run, await whole()];
    const computed = await hr.step('indicatorRunCompute', { fromDay: '2021-01-31', toDay: '2021-03-31' });
    await sql(
      `insert into indicator_value (id, indicator_run_id, indicator_id, subject, owner_id, department_id, numerator, denominator, coverage, figure)
       select id || 'X', $2, indicator_id, subject, owner_id, department_id, numerator, denominator, coverage, figure
       from indicator_value where indicator_run_id = $1 and indicator_id = $3`,
      first,
      computed.id,
      indicator,
    );
    run = computed.id;
    expect(await whole()).toMatchObject({ count: 0 });
    const { version } = (await sql<{ version: number }>('select version from indicator_run where id = $1', first))[0]!;
    await hr.step('indicatorRunVoid', { id: first, expectedVersion: version, note: 'Wrong days' });
    expect(await whole()).toEqual(all);
    run = first;
    expect(await whole()).toMatchObject({ count: 0 });
    run = computed.id;
  });

  it('sees no figure of anybody, has none recomputed, and finds none within another (3.2.4d)', async () => {
    const [id] = values as [string];
    const seen = await program.ask(`{ one: indicatorValue(id: "${id}") { id traces { totalCount } }
      list: indicatorValues(filter: { indicatorRun: { eq: "${run}" } }) { totalCount nodes { id breakdown { nodes { id } } } }
      any: node(id: "${id}") { id } runs: indicatorRun(id: "${run}") { id } }`);
    expect(seen).toEqual({ one: null, list: { totalCount: 0, nodes: [] }, any: null, runs: { id: run } });
    const again = () => program.ask(`{ indicatorValueRecomputed(id: "${id}") { figure } }`);
    expect(await refusalOf(again)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
