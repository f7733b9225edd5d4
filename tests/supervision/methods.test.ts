import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Stepped } from '../../demo/client.js';
import { file } from '../support/contracts.js';
import { stateOf, take } from '../support/orders.js';
import { departmentOf, sql } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';
import {
  aSupervision,
  anInspection,
  found,
  lookedAt,
  seen,
  underWay,
  type Supervision,
} from '../support/supervision.js';

let group: Supervision;
let inspection: Stepped;
beforeAll(async () => void (group = await aSupervision()));

const check = (fields: object = {}, person = group.inspector) =>
  take(person, 'inspectionCheck', inspection, { ...seen, ...fields });
const leaveOut = (method: string, person = group.inspector) =>
  take(person, 'inspectionLeaveOut', inspection, { method, observed: 'The department sees no customers' });
const report = () => take(group.inspector, 'inspectionReport', inspection, { conclusion: 'All well' });
const itemsOf = async ({ id }: Stepped) =>
  (
    await group.lead.ask(
      `query ($id: ID!) { inspection(id: $id) { items { nodes { method conforms proof { id } sampled { recordNumber } } } } }`,
      { id },
    )
  )['inspection'].items.nodes;

describe('An inspection', () => {
  it('looks on site, at documents, at data and at what customers say (4.1.2a, 4.1.2b, 4.1.2c, 4.1.2d)', async () => {
    inspection = await underWay(group);
    await lookedAt(group, inspection);
    const methods = (await itemsOf(inspection)).map(({ method }: { method: string }) => method);
    expect(methods).toEqual(['ON_SITE', 'DOCUMENT_REVIEW', 'DATA_CHECK', 'CUSTOMER_FEEDBACK']);
    await report();
  });

  it('is not reported before each method was used, or it is said why not (4.1.2e)', async () => {
    inspection = await underWay(group);
    await expectRefused(report, blocked('METHOD_UNUSED', '4.1.2e'));
    for (const method of ['ON_SITE', 'DOCUMENT_REVIEW', 'DATA_CHECK']) await check({ method });
    await expectRefused(report, again(blocked('METHOD_UNUSED', '4.1.2e')));
    await expectRefused(
      () => take(group.inspector, 'inspectionLeaveOut', inspection, { method: 'CUSTOMER_FEEDBACK' }),
      {
        code: 'BAD_USER_INPUT',
      },
    );
    await leaveOut('CUSTOMER_FEEDBACK');
    expect((await itemsOf(inspection)).at(-1)).toMatchObject({ method: 'CUSTOMER_FEEDBACK', conforms: null });
    expect(await report()).toMatchObject({ state: 'REPORTED' });
  });

  it('is not reported while something is not as expected and no finding says so (4.1.3a)', async () => {
    inspection = await underWay(group);
    await lookedAt(group, inspection);
    await check({ askedByClause: '3.1.1a', conforms: false });
    await found(group, inspection, { askedByClause: '2.2.1a' });
    await expectRefused(report, blocked('DEVIATION_UNRECORDED', '4.1.3a'));
    await found(group, inspection, { askedByClause: '3.1.1a' });
    await report();
    expect(await stateOf(inspection)).toBe('REPORTED');
  });
});

describe('What was looked at', () => {
  it('is kept with its clause, record and file, and never changed (4.1.2e)', async () => {
    const [first, other] = [await underWay(group), await anInspection(group)];
    await sql(`update inspection set entered_at = '1998-01-20T03:00:00Z' where id = $1`, other.id);
    inspection = await underWay({ ...group, inspector: group.colleague });
    const day = { recordType: 'Inspection', fromDay: '1998-01-20', toDay: '1998-01-20' };
    await take(group.colleague, 'inspectionSample', inspection, day);
    const [drawn] = await sql<{ id: string }>(
      `select x.id from sampled_record x join inspection_sample m on m.id = x.sample_id where m.inspection_id = $1`,
      inspection.id,
    );
    const { id: proof } = await file(group.colleague, inspection, 'INSPECTION_EVIDENCE');
    await check({ sampled: drawn!.id, proof }, group.colleague);
    const numbered = {
      recordNumber: (await sql('select number from inspection where id = $1', other.id))[0]!['number'],
    };
    expect(await itemsOf(inspection)).toEqual([
      { method: 'DATA_CHECK', conforms: true, proof: { id: proof }, sampled: numbered },
    ]);
    await expectRefused(
      () => take(group.colleague, 'fileRecordWithdraw', { id: proof as string }, { note: 'Gone' }),
      blocked('USED_AS_EVIDENCE', '3.1.4d'),
    );
    await expect(sql(`update inspection_item set observed = 'x'`)).rejects.toThrow('append-only');

    inspection = first;
    await expectRefused(() => check({ sampled: drawn!.id }), blocked('DRAWN_ELSEWHERE', '4.1.2c'));
    await expectRefused(() => check({ askedByClause: '9.9.9z' }), again(blocked('UNKNOWN_CLAUSE', '4.1.1c')));
    await expectRefused(() => check({ proof: 'file_01h455vb4pex5vsknk084sn02q' }), { code: 'NOT_FOUND' });
  });

  it('is written by the inspector alone, and only while the inspection is under way (4.1.2e)', async () => {
    inspection = await anInspection(group);
    await expectRefused(check, blocked('WRONG_STATE', '4.1.2e'));
    await expectRefused(() => leaveOut('ON_SITE'), blocked('WRONG_STATE', '4.1.2e'));
    await take(group.inspector, 'inspectionStart', inspection);
    for (const person of [group.head, group.colleague]) {
      await expectRefused(() => check({}, person), { code: 'FORBIDDEN' });
      await expectRefused(() => leaveOut('ON_SITE', person), { code: 'FORBIDDEN' });
    }
    await expectRefused(() => check({}, group.lead), blocked('NOT_YOURS', '4.1.2e'));
    await expectRefused(() => leaveOut('ON_SITE', group.lead), blocked('NOT_YOURS', '4.1.2e'));
  });

  it('is nobody’s of the department that is inspected (SOD-21) (4.1.1b)', async () => {
    inspection = await underWay(group);
    const home = await departmentOf(group.inspector);
    await sql('update account set department_id = $2 where id = $1', group.inspector.account, group.department);
    await expectRefused(check, blocked('OWN_DEPARTMENT', '4.1.1b'));
    await expectRefused(() => leaveOut('ON_SITE'), blocked('OWN_DEPARTMENT', '4.1.1b'));
    await sql('update account set department_id = $2 where id = $1', group.inspector.account, home);
  });
});
