import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import type { Person } from '../../demo/client.js';
import { foundedBy, freshPlatform, type Fresh } from '../support/fresh.js';
import { departmentNamed, employ, enter } from '../support/staff.js';
import { until } from '../support/until.js';

let platform: Fresh;
let admin: Person;
let auditor: Person;

beforeAll(async () => {
  platform = await freshPlatform({ AUDIT_KEY: 'a key of thirty-two characters or more' });
  admin = await foundedBy(platform, 'founder', 'a first password');
  const { id, login, password } = await employ(admin, await departmentNamed(admin, '江南机械有限公司'));
  const { roles } = await admin.ask('{ roles(filter: { key: { eq: "AUDITOR" } }) { nodes { id } } }');
  await admin.step('assignmentCreate', { role: roles.nodes[0].id, account: id });
  auditor = await enter(platform.send, login, password);
});

afterAll(() => platform.stop());

/** What is found of the audit log once the server has sealed all of it by itself. */
const allSealed = () =>
  until(async () => {
    const { verifyAudit } = await auditor.ask(
      '{ verifyAudit { sealsChecked eventsChecked unsealed signed firstBroken { seal reason message } } }',
    );
    return !verifyAudit.unsealed && verifyAudit;
  });

const events = async () => (await platform.sql<{ epoch: number }>('select epoch from audit_event')).length;

it('A server seals the audit log by itself and signs with the key it was given (1.3.4b, 3.2.4c)', async () => {
  const { sealsChecked, ...found } = await allSealed();
  expect(found).toEqual({ eventsChecked: await events(), unsealed: 0, signed: sealsChecked, firstBroken: null });
});

it('A database restored where transactions count lower goes on in a new epoch (3.2.4c)', async () => {
  const columns = 'at, account_id, action, outcome, record_id, clause, request_id, changes, hash, epoch';
  await platform.sql(
    `insert into audit_event (${columns}, xid) select ${columns}, '9000000000000000' from audit_event limit 1`,
  );
  await setTimeout(1_500);
  expect(await platform.sql(`select from audit_seal where "to" like '%/9000000000000000/%'`)).toEqual([]);
  await platform.restart();
  await admin.step('departmentFound', { name: 'Restored' });
  const { sealsChecked, ...found } = await allSealed();
  expect(found).toEqual({ eventsChecked: await events(), unsealed: 0, signed: sealsChecked, firstBroken: null });
  const [last] = await platform.sql<{ from: string; to: string }>(
    'select "to" from audit_seal order by number desc limit 1',
  );
  expect(last!.to).toMatch(/^2\//);
});
