import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { assign, change, granting, onBoth, roleInput, roleWith, type Changed } from '../support/access.js';
import { hire, sql } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let admin: Person;
let second: Person;

beforeAll(async () => {
  [admin, second] = await Promise.all([hire('SYS_ADMIN'), hire('SYS_ADMIN')]);
});

const audit = ['AUDITOR_OPERATES 1.3.4'];
const approval = ['ADMINISTRATOR_APPROVES 1.3.1'];
const reading = ['ADMINISTRATOR_READS 1.3.1'];
const pairs: [one: string, other: string, blockers: string[]][] = [
  ['auditEventRead', 'customerEdit', audit],
  ['auditEventRead', 'fileRecordAttach', audit],
  ['roleGrant', 'contractApprove', approval],
  ['assignmentConfirm', 'contractSign', approval],
  ['assignmentPropose', 'contractRead', reading],
  ['roleCopy', 'customerReadBottomLine', reading],
];
const approves = ['contractApprove', 'contractSign'];

const grant = (role: Changed, permission: string) => change(admin, 'roleGrant', granting(role, permission));
/** Gives a role by the step that fits what it allows: one that approves is only proposed. */
const give = (permission: string, role: Changed, person: Person) =>
  approves.includes(permission)
    ? change(admin, 'assignmentPropose', { role: role.id, account: person.account })
    : assign(admin, role, person);
const clauseOf = (permission: string) => (approves.includes(permission) ? '1.3.1' : '3.2.4b');

describe.each(pairs)('%s and %s', (one, other, blockers) => {
  it('do not stand in one role, whichever comes first (SOD-29, 1.3.1, 1.3.4)', async () => {
    for (const [first, then] of [
      [one, other],
      [other, one],
    ] as const) {
      const role = await roleWith(admin, first);
      await refused(() => grant(role, then), 'STEP_BLOCKED', '3.2.4b', blockers);
    }
  });

  it('are not held together through two roles, whichever comes first (SOD-29, 1.3.1, 1.3.4)', async () => {
    const [role, others] = [await roleWith(admin, one), await roleWith(admin, other)];
    const [ann, bob] = [await hire([]), await hire([])];
    await give(one, role, ann);
    await refused(() => give(other, others, ann), 'STEP_BLOCKED', clauseOf(other), blockers);
    await give(other, others, bob);
    await refused(() => give(one, role, bob), 'STEP_BLOCKED', clauseOf(one), blockers);
  });

  it('do not come together in somebody by a grant to a role that they hold (SOD-29, 1.3.1, 1.3.4)', async () => {
    const [role, growing] = [await roleWith(admin, other), await roleWith(admin, 'departmentRead')];
    const person = await hire([]);
    await give(other, role, person);
    await assign(admin, growing, person);
    await refused(() => grant(growing, one), 'STEP_BLOCKED', '3.2.4b', blockers);
    expect(await onBoth(person, '{ auditEvents { totalCount } }')).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});

describe('a duty conflict', () => {
  it('bars default roles from each other (SOD-29, 1.3.1, 1.3.4)', async () => {
    const roles = await sql<{ key: string; id: string }>('select key, id from role');
    const role = (wanted: string) => roles.find(({ key }) => key === wanted)!;
    const [auditor, administrator] = [await hire('AUDITOR'), await hire('SYS_ADMIN')];
    await refused(() => assign(admin, role('SALES_REP'), auditor), 'STEP_BLOCKED', '3.2.4b', audit);
    await refused(() => assign(admin, role('COMPLIANCE_OFFICER'), administrator), 'STEP_BLOCKED', '3.2.4b', reading);
    const legal = { role: role('LEGAL').id, account: administrator.account };
    await refused(() => change(admin, 'assignmentPropose', legal), 'STEP_BLOCKED', '1.3.1', [...approval, ...reading]);
    expect((await assign(admin, role('EMPLOYEE'), auditor)).state).toBe('ACTIVE');
    expect((await assign(admin, role('AUDITOR'), administrator)).state).toBe('ACTIVE');
  });

  it('does not bar what administers, or reading from auditing (SOD-29)', async () => {
    const runs = ['roleGrant', 'assignmentCreate', 'accountOpen', 'auditEventRead', 'complianceMatrix', 'employeeHire'];
    expect((await roleWith(admin, ...runs)).version).toBe(1 + runs.length);
    expect((await roleWith(admin, 'auditEventRead', 'contractRead', 'contractReadMargin')).version).toBe(4);
    expect((await roleWith(admin, 'contractApprove', 'contractRead', 'customerEdit')).approving).toBe(true);
  });

  it('is not held against a change that has nothing to do with it (SOD-29, 1.3.4)', async () => {
    const torn = await hire(['AUDITOR', 'SALES_REP']);
    const role = await roleWith(admin, 'departmentRead');
    await assign(admin, role, torn);
    expect((await grant(role, 'employeeRead')).effect.permissionsGained).toContain('employeeRead');
    const more = await roleWith(admin, 'employeeRead');
    await assign(admin, more, torn);
    await refused(() => grant(more, 'roleGrant'), 'STEP_BLOCKED', '3.2.4b', reading);
  });

  it('counts a role that begins later, and none that is over (SOD-29, 1.3.4)', async () => {
    const [audits, edits] = [await roleWith(admin, 'auditEventRead'), await roleWith(admin, 'customerEdit')];
    const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
    const [later, over, ended] = [await hire([]), await hire([]), await hire([])];
    await assign(admin, audits, later, { validFrom: hours(5) });
    await refused(() => assign(admin, edits, later), 'STEP_BLOCKED', '3.2.4b', audit);
    await assign(admin, audits, over, { validFrom: hours(-2), validTo: hours(-1) });
    expect((await assign(admin, edits, over)).effect.permissionsGained).toEqual(['customerEdit']);
    const held = await assign(admin, audits, ended);
    await change(admin, 'assignmentEnd', { id: held.id, expectedVersion: held.version, note: 'moved on' });
    expect((await assign(admin, edits, ended)).state).toBe('ACTIVE');
  });

  it('that came to be is shown where a role is to be confirmed, and keeps it from being (SOD-29, 1.3.1)', async () => {
    const [approver, plain] = [await roleWith(admin, 'contractApprove'), await roleWith(admin, 'departmentRead')];
    const person = await hire([]);
    const proposed = await change(admin, 'assignmentPropose', { role: approver.id, account: person.account });
    await assign(admin, plain, person);
    const available = `{ assignment(id: "${proposed.id}") { availableSteps { name blockers { code } } } }`;
    const blockers = async () => {
      const { assignment } = await second.ask(available);
      const steps = assignment.availableSteps as { name: string; blockers: { code: string }[] }[];
      return steps.find(({ name }) => name === 'assignmentConfirm')!.blockers.map(({ code }) => code);
    };
    expect(await blockers()).toEqual([]);
    await sql(`update "grant" set permission = 'roleGrant' where role_id = $1`, plain.id);
    expect(await blockers()).toEqual(['ADMINISTRATOR_APPROVES']);
    const confirm = () => change(second, 'assignmentConfirm', { id: proposed.id, expectedVersion: proposed.version });
    await refused(confirm, 'STEP_BLOCKED', '1.3.1', approval);
  });

  it('goes into no copy of a role that came to have it (SOD-29, 1.3.4)', async () => {
    const role = await roleWith(admin, 'auditEventRead', 'departmentRead');
    await sql(
      `update "grant" set permission = 'customerEdit' where role_id = $1 and permission = 'departmentRead'`,
      role.id,
    );
    const copy = () => change(admin, 'roleCopy', { ...roleInput(), from: role.id });
    await refused(copy, 'STEP_BLOCKED', '3.2.4b', audit);
  });

  it('does not slip through between two administrators at once (SOD-29, 1.3.4)', async () => {
    const [audits, edits, grows] = [
      await roleWith(admin, 'auditEventRead'),
      await roleWith(admin, 'customerEdit'),
      await roleWith(admin, 'departmentRead'),
    ];
    const outcome = (acts: Promise<Changed>[]) =>
      Promise.all(
        acts.map((act) =>
          act.then(
            () => 'done',
            ({ code }: { code: string }) => code,
          ),
        ),
      );
    const [ann, bob] = [await hire([]), await hire([])];
    const assigned = await outcome([assign(admin, audits, ann), assign(second, edits, ann)]);
    expect(assigned.sort()).toEqual(['STEP_BLOCKED', 'done']);

    await assign(admin, grows, bob);
    const grown = await outcome([grant(grows, 'auditEventRead'), assign(second, edits, bob)]);
    expect(grown.sort()).toEqual(['STEP_BLOCKED', 'done']);
  });
});
