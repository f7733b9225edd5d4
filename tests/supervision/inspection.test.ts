import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Stepped } from '../../demo/client.js';
import { aService } from '../support/keys.js';
import { rowOf, stateOf, take } from '../support/orders.js';
import { departmentOf, hire, sql } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';
import {
  anInspection,
  appoint,
  aSupervision,
  dayIn,
  found,
  report,
  underWay,
  type Supervision,
} from '../support/supervision.js';

let group: Supervision;
beforeAll(async () => {
  group = await aSupervision();
});

/** What keeps the inspector from beginning, as they are told before they try. */
async function inTheWay({ id }: Stepped): Promise<string[]> {
  const query = 'query ($id: ID!) { inspection(id: $id) { availableSteps { name blockers { code } } } }';
  const steps: readonly { name: string; blockers: readonly { code: string }[] }[] = (
    await group.inspector.ask(query, { id })
  )['inspection'].availableSteps;
  return steps.find(({ name }) => name === 'inspectionStart')!.blockers.map(({ code }) => code);
}

describe('An inspection', () => {
  it('is planned by the lead alone, of a department (4.1.1b)', async () => {
    expect(await anInspection(group)).toMatchObject({ state: 'PLANNED' });
    await expectRefused(() => anInspection({ ...group, lead: group.inspector }), { code: 'FORBIDDEN' });
    await expectRefused(() => anInspection({ ...group, lead: group.head }), { code: 'FORBIDDEN' });
  });

  it('is of nobody’s own department, nor of one that theirs is below (SOD-21) (4.1.1b)', async () => {
    await expectRefused(
      () => anInspection(group, { inspector: group.head.account }),
      blocked(['INSPECTOR_OF_DEPARTMENT', 'INSPECTOR_UNAPPOINTED'], '4.1.1b'),
    );
    const inspection = await anInspection(group);
    await sql('update account set department_id = $2 where id = $1', group.inspector.account, group.department);
    await expectRefused(
      () => take(group.inspector, 'inspectionStart', inspection),
      blocked('OWN_DEPARTMENT', '4.1.1b'),
    );
    const home = await departmentOf(group.lead);
    await sql('update account set department_id = $2 where id = $1', group.inspector.account, home);
    await sql('update department set parent_id = $2 where id = $1', home, group.department);
    await expectRefused(
      () => take(group.inspector, 'inspectionStart', inspection),
      again(blocked('OWN_DEPARTMENT', '4.1.1b')),
    );
    await sql('update department set parent_id = null where id = $1', home);
    expect(await take(group.inspector, 'inspectionStart', inspection)).toMatchObject({ state: 'UNDER_WAY' });
  });

  it('is by nobody who holds a step of what is done there, be it through a service (SOD-29) (4.1.1b)', async () => {
    const operates = blocked('INSPECTOR_OPERATES', '4.1.1b');
    const producer = await hire(['SUPERVISOR', 'PRODUCTION_COORDINATOR', 'EMPLOYEE'], { department: 'Production' });
    await appoint(group.executive, producer);
    expect(await anInspection(group, { inspector: producer.account })).toMatchObject({ state: 'PLANNED' });
    const lawyer = await hire(['SUPERVISOR', 'LEGAL', 'EMPLOYEE'], { department: 'Legal' });
    await appoint(group.executive, lawyer);
    await expectRefused(() => anInspection(group, { inspector: lawyer.account }), again(operates));
    const inspection = await anInspection(group);
    const assign = () => take(group.lead, 'inspectionAssign', inspection, { inspector: lawyer.account });
    await expectRefused(assign, operates);
    const admin = await hire('SYS_ADMIN');
    const { id } = await admin.step('accountOpen', await aService(admin, group.inspector));
    await sql(
      `insert into assignment select (jsonb_populate_record(a, jsonb_build_object('id', a.id || 'x', 'number', a.number || 'x', 'account_id', $1::text))).*
       from assignment a join role r on r.id = a.role_id and r.key = 'LEGAL' where a.account_id = $2`,
      id,
      lawyer.account,
    );
    await expectRefused(() => take(group.inspector, 'inspectionStart', inspection), operates);
    expect(await inTheWay(inspection)).toEqual(['INSPECTOR_OPERATES']);
    await sql('delete from assignment where account_id = $1', id);
    expect(await inTheWay(inspection)).toEqual([]);
    await take(group.inspector, 'inspectionStart', inspection);
  });

  it('goes to somebody else where the inspector has a conflict, and says which (4.1.1b)', async () => {
    const inspection = await anInspection(group);
    await take(group.inspector, 'inspectionRecuse', inspection, { note: 'My wife works there' });
    await expectRefused(
      () => take(group.lead, 'inspectionAssign', inspection, { inspector: group.seller.account }),
      blocked(['INSPECTOR_OF_DEPARTMENT', 'INSPECTOR_UNAPPOINTED'], '4.1.1b'),
    );
    await take(group.lead, 'inspectionAssign', inspection, { inspector: group.colleague.account });
    await expectRefused(() => take(group.inspector, 'inspectionStart', inspection), { code: 'FORBIDDEN' });
    await expectRefused(() => take(group.lead, 'inspectionStart', inspection), blocked('NOT_YOURS', '4.1.2e'));
    await take(group.colleague, 'inspectionStart', inspection);
  });

  it('is seen by the group and the executive, not by those who are inspected', async () => {
    const { id } = await anInspection(group);
    const seen = async (person: Supervision['lead']) =>
      (await person.ask('query ($id: ID!) { inspections(filter: { id: { eq: $id } }) { totalCount } }', { id }))[
        'inspections'
      ].totalCount;
    expect([await seen(group.colleague), await seen(group.executive)]).toEqual([1, 1]);
    for (const person of [group.head, group.seller])
      await expectRefused(() => seen(person), { code: 'FORBIDDEN', recorded: false });
  });

  it('that is late is told to the heads of the inspector, not of whoever is inspected (4.1.1b)', async () => {
    const row = await rowOf(await anInspection(group));
    expect(row['due_at']).not.toBeNull();
    expect(row['department_id']).not.toBe(group.department);
  });

  it('is not carried out for a reason only', async () => {
    const inspection = await anInspection(group);
    await expectRefused(() => take(group.inspector, 'inspectionDrop', inspection, { note: 'x' }), {
      code: 'FORBIDDEN',
    });
    await take(group.lead, 'inspectionDrop', inspection, { note: 'The department is merged' });
    expect(await stateOf(inspection)).toBe('DROPPED');
  });

  it('is closed once each finding has its notice, or a reason why not (4.1.3b)', async () => {
    const inspection = await underWay(group);
    const [one, other] = [await found(group, inspection), await found(group, inspection, { askedByClause: '3.1.1a' })];
    await report(group, inspection);
    await expectRefused(() => found(group, inspection), blocked('NOT_UNDER_WAY', '4.1.3a'));
    await take(group.inspector, 'findingNotify', one, { requirement: 'Do it', dueDay: dayIn(3) });
    await expectRefused(() => take(group.inspector, 'inspectionClose', inspection), blocked('FINDINGS_OPEN', '4.1.3b'));
    await take(group.inspector, 'findingWaive', other, { note: 'Cured before our eyes' });
    expect(await take(group.inspector, 'inspectionClose', inspection)).toMatchObject({ state: 'CLOSED' });
  });
});

describe('A sample', () => {
  const today = { fromDay: dayIn(0), toDay: dayIn(0) };
  const drawn = async (inspection: { readonly id: string }) =>
    sql<{ id: string; record: string; population: number; seed: string }>(
      `select m.id, m.population, m.seed, x.record_id as record from inspection_sample m
       join sampled_record x on x.sample_id = m.id where m.inspection_id = $1 order by m.id, x.drawn_as`,
      inspection.id,
    );
  const redraw = async (id: string, person = group.inspector) =>
    (await person.ask('query ($id: ID!) { inspectionSampleRedrawn(id: $id) { population alike } }', { id }))[
      'inspectionSampleRedrawn'
    ];

  it('of records entered in a period is drawn again alike, until what it was drawn from changes (4.1.2c)', async () => {
    const made = [];
    for (let count = 0; count < 6; count += 1) made.push(await anInspection(group));
    await sql(
      `update inspection set entered_at = '2026-01-20T03:00:00Z' where id = any($1)`,
      made.map(({ id }) => id),
    );
    const inspection = await underWay({ ...group, inspector: group.colleague });
    const period = { recordType: 'Inspection', fromDay: '2026-01-20', toDay: '2026-01-20' };
    await take(group.colleague, 'inspectionSample', inspection, { ...period, size: 3 });
    const rows = await drawn(inspection);
    expect(rows.length).toBe(3);
    expect(rows[0]!.population).toBe(6);
    expect(new Set(rows.map(({ record }) => record)).size).toBe(3);
    expect(made.map(({ id }) => id)).toEqual(expect.arrayContaining(rows.map(({ record }) => record)));
    expect(await redraw(rows[0]!.id)).toEqual({ population: 6, alike: true });
    await expect(sql(`update inspection_sample set seed = 'mine' where id = $1`, rows[0]!.id)).rejects.toThrow(
      'append-only',
    );
    await expect(sql('delete from sampled_record where sample_id = $1', rows[0]!.id)).rejects.toThrow('append-only');
    await sql(`update inspection set entered_at = '2026-01-21T03:00:00Z' where id = $1`, rows[0]!.record);
    expect(await redraw(rows[0]!.id)).toEqual({ population: 5, alike: false });
  });

  it('is by each inspector of records that they had no hand in (SOD-21) (4.1.1b)', async () => {
    const own = await underWay(group);
    await sql(`update inspection set entered_at = '2026-01-22T03:00:00Z' where id = $1`, own.id);
    const inspection = await underWay(group);
    const period = { recordType: 'Inspection', fromDay: '2026-01-22', toDay: '2026-01-22' };
    await expectRefused(
      () => take(group.inspector, 'inspectionSample', inspection, period),
      blocked('SAMPLED_OWN', '4.1.1b'),
    );
    await take(group.inspector, 'inspectionRecuse', inspection, { note: 'They are mine' });
    await take(group.lead, 'inspectionAssign', inspection, { inspector: group.colleague.account });
    await take(group.colleague, 'inspectionStart', inspection);
    await take(group.colleague, 'inspectionSample', inspection, period);
    expect((await drawn(inspection)).map(({ record }) => record)).toEqual([own.id]);
  });

  it('is of records that there are, in days when some were entered (4.1.2c)', async () => {
    const inspection = await underWay(group);
    const draw = (fields: object) => () =>
      take(group.inspector, 'inspectionSample', inspection, { ...today, ...fields });
    await expectRefused(
      draw({ recordType: 'Elephant' }),
      blocked(['UNKNOWN_RECORD_TYPE', 'NOTHING_TO_DRAW'], '4.1.2c'),
    );
    await expectRefused(
      draw({ recordType: 'Inspection', fromDay: '1999-01-01', toDay: '1999-01-02' }),
      again(blocked('NOTHING_TO_DRAW', '4.1.2c')),
    );
    await expectRefused(draw({ recordType: 'Contract', size: 0 }), { code: 'BAD_USER_INPUT' });
    await expectRefused(draw({ recordType: 'Contract', size: 201 }), { code: 'BAD_USER_INPUT' });
  });

  it('is drawn again by nobody who does not see it', async () => {
    const stranger = await hire('SALES_REP');
    const id = 'sample_01h455vb4pex5vsknk084sn02q';
    await expectRefused(() => redraw(id, stranger), { code: 'FORBIDDEN', recorded: false });
    await expectRefused(() => redraw(id), { code: 'NOT_FOUND', recorded: false });
  });
});
