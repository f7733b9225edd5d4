import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person, type Stepped } from '../../demo/client.js';
import { assign, change, confirmed, roleWith } from '../support/access.js';
import { aService, issue } from '../support/keys.js';
import { hire, send, sql } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let admin: Person;
let second: Person;
let security: Person;
beforeAll(async () => {
  [admin, second] = [await hire('SYS_ADMIN'), await hire('SYS_ADMIN')];
  security = await hire('SECURITY_ADMIN');
});

/** A service that somebody answers for, without any role. */
async function serviceOf(person: Person): Promise<Person> {
  const { id } = await admin.step('accountOpen', await aService(admin, person));
  return new Person(send, id);
}

const proposed = (by: Person): Promise<Stepped> =>
  by.step('settingValuePropose', {
    key: 'metricValue.minimumGroup.count',
    value: '6',
    effectiveFrom: '2044-01-01',
    reason: 'A works agreement',
  });
const approve =
  (by: Person, { id, version }: Stepped) =>
  () =>
    by.step('settingValueApprove', { id, expectedVersion: version });
const apart = ['APART 1.3.2b', 'OWNER 1.3.4a'];

describe('Whoever answers for a service', () => {
  it('neither approves what it proposed, nor has that approved by another of theirs (SOD-24, 1.3.2b)', async () => {
    const [proposes, approves] = [
      await roleWith(admin, 'settingValuePropose', 'settingValueRead'),
      await roleWith(admin, 'settingValueApprove'),
    ];
    const person = await hire([]);
    const [one, other] = [await serviceOf(person), await serviceOf(person)];
    for (const each of [person, one, other]) {
      await assign(admin, proposes, each);
      await confirmed(admin, second, approves, each);
    }
    const actors = [person, (await issue(security, one)).program, (await issue(security, other)).program];
    for (const by of actors) await by.ask('{ viewer { permissions } }'); // a key keeps when it was first used
    for (const by of actors) {
      const value = await proposed(by);
      for (const who of actors) await refused(approve(who, value), 'STEP_BLOCKED', '1.3.2b', apart);
      const steps = `{ settingValue(id: "${value.id}") { availableSteps { name blockers { code } } } }`;
      const { settingValue } = await actors[0]!.ask(steps);
      expect(settingValue.availableSteps).toContainEqual({
        name: 'settingValueApprove',
        blockers: [{ code: 'APART' }, { code: 'OWNER' }],
      });
    }
    const another = await hire('EXECUTIVE');
    const value = await proposed(actors[1]!);
    expect(await approve(another, value)()).toMatchObject({ state: 'APPROVED' });
    await sql(`update setting_value set state = 'DECLINED' where effective_from = '2044-01-01'`);
  });

  it('does not hold through it what they may not hold beside their own (SOD-29, 1.3.4)', async () => {
    const [reads, edits] = [await roleWith(admin, 'auditEventRead'), await roleWith(admin, 'customerEdit')];
    const person = await hire([]);
    const service = await serviceOf(person);
    await assign(admin, edits, service);
    const give = () => assign(admin, reads, person);
    await refused(give, 'STEP_BLOCKED', '3.2.4b', ['AUDITOR_OPERATES 1.3.4']);
    const [held] = await sql<Stepped>('select id, version from assignment where account_id = $1', service.account);
    await change(admin, 'assignmentEnd', { id: held!.id, expectedVersion: held!.version, note: 'No more' });
    await give();
    await refused(() => assign(admin, edits, service), 'STEP_BLOCKED', '3.2.4b', ['AUDITOR_OPERATES 1.3.4']);
  });
});
