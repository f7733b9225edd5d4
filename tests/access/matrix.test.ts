import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '../../demo/client.js';
import { assign, change, granting, onBoth, roleWith, type Changed } from '../support/access.js';
import { hire, moveClock, send, stranger } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let admin: Person;
let officer: Person;
let seller: Person;

beforeAll(async () => {
  [admin, officer, seller] = await Promise.all([hire('SYS_ADMIN'), hire('COMPLIANCE_OFFICER'), hire('SALES_REP')]);
});

interface Row {
  readonly key: string;
  readonly people: number;
  readonly grants: { permission: string; scope: string; ceiling: string | null }[];
}

const matrix = async (args: string): Promise<Row[]> => {
  const grants = 'grants { permission kind scope ceiling clause means }';
  return (await officer.ask(`{ accessMatrix(${args}) { key title people ${grants} } }`))['accessMatrix'];
};
const rowOf = async ({ key }: Changed) => (await matrix(`role: "${key}"`))[0]!;
const entryOf = async (name: string, by = officer) => {
  const { permissions } = await by.ask('{ permissions { name kind clause means approving roles } }');
  return permissions.find((entry: { name: string }) => entry.name === name);
};
const end = ({ id, version }: Changed) =>
  change(admin, 'assignmentEnd', { id, expectedVersion: version, note: 'moved on' });
const chinese = (person: Person) => new Person(send, person.account, person.token, 'zh');

describe('accessMatrix', () => {
  it('needs its permission (3.2.4b)', async () => {
    const query = '{ accessMatrix { key } }';
    await refused(() => seller.ask(query), 'FORBIDDEN', '3.2.4b');
    await refused(() => stranger.ask(query), 'UNAUTHENTICATED');
    for (const by of [admin, officer, await hire('AUDITOR')])
      expect((await onBoth(by, query))[1]).toContainEqual({ key: 'SALES_REP' });
  });

  it('tells what each role allows, on which rows, up to which amount, and why (3.2.4b)', async () => {
    const [signatory] = await matrix('role: "SIGNATORY"');
    expect(signatory!.grants).toContainEqual({
      permission: 'contractSign',
      kind: 'STEP',
      scope: 'INVOLVED',
      ceiling: '1000000.00',
      clause: '2.2.5c',
      means: 'Signs the approved contract within the signatory’s authority',
    });
    const { accessMatrix } = await chinese(officer).ask(
      '{ accessMatrix(role: "SIGNATORY") { title grants { means } } }',
    );
    expect(accessMatrix[0].title).toBe('授权签约人');
    expect(accessMatrix[0].grants).toContainEqual({ means: '在授权范围内签订法务审核通过的合同' });
  });

  it('changes with every grant, and shows a role until it is retired (3.2.4b)', async () => {
    let role = await roleWith(admin, ['customerRead', 'OWN']);
    expect(await rowOf(role)).toMatchObject({ people: 0, grants: [{ permission: 'customerRead', scope: 'OWN' }] });
    role = await change(admin, 'roleGrant', granting(role, 'employeeRead'));
    role = await change(admin, 'roleRevoke', { ...on(role), permission: 'customerRead' });
    expect((await rowOf(role)).grants).toMatchObject([{ permission: 'employeeRead', scope: 'ALL' }]);
    expect(await matrix(`role: "${role.id}"`)).toEqual([await rowOf(role)]);
    await change(admin, 'roleRetire', { ...on(role), note: 'not needed' });
    expect(await matrix(`role: "${role.key}"`)).toEqual([]);
  });

  it('counts who holds the role now: not who did or will, nor the disabled (3.2.4b)', async () => {
    const role = await roleWith(admin, 'departmentRead');
    const [here, gone, later, disabled] = [await hire([]), await hire([]), await hire([]), await hire([])];
    const hour = new Date(Date.now() + 3_600_000);
    for (const one of [here, disabled]) await assign(admin, role, one);
    await end(await assign(admin, role, gone));
    await assign(admin, role, later, { validFrom: hour.toISOString() });
    await admin.step('accountDisable', { id: disabled.account, expectedVersion: 1, note: 'left' });
    expect((await rowOf(role)).people).toBe(1);
    await moveClock(new Date(hour.getTime() + 60_000))
      .then(async () => {
        expect((await rowOf(role)).people).toBe(2);
      })
      .finally(() => moveClock());
  });

  it('shows of one permission the roles that grant it, and refuses what is none (3.2.4b)', async () => {
    const rows = await matrix('permission: "contractApprove"');
    expect(rows.map(({ key }) => key)).toContain('LEGAL');
    expect(rows.map(({ key }) => key)).not.toContain('SALES_REP');
    expect(new Set(rows.flatMap(({ grants }) => grants.map(({ permission }) => permission)))).toEqual(
      new Set(['contractApprove']),
    );
    await refused(() => matrix('permission: "contractSteal"'), 'BAD_USER_INPUT');
    expect(await matrix('role: "NOBODY_EVER"')).toEqual([]);
  });
});

describe('permissions', () => {
  it('need their permission (3.2.4b)', async () => {
    await refused(() => seller.ask('{ permissions { name } }'), 'FORBIDDEN', '3.2.4b');
    await refused(() => stranger.ask('{ permissions { name } }'), 'UNAUTHENTICATED');
  });

  it('are everything that roles can grant, and who grants it changes with the roles (3.2.4b)', async () => {
    expect(await entryOf('contractApprove')).toMatchObject({ kind: 'STEP', clause: '2.2.5c', approving: true });
    expect(await entryOf('customerReadBottomLine')).toMatchObject({ kind: 'FIELD', approving: false });
    expect(await entryOf('complianceMatrix')).toMatchObject({ kind: 'ACT' });
    expect(await entryOf('roleRead', chinese(officer))).toMatchObject({ kind: 'READ', means: '查看角色与成员' });
    expect(await entryOf('setUp')).toBeUndefined();

    const role = await roleWith(admin, 'employeeLeave');
    expect((await entryOf('employeeLeave')).roles).toContain(role.key);
    await change(admin, 'roleRevoke', { ...on(role), permission: 'employeeLeave' });
    expect((await entryOf('employeeLeave')).roles).not.toContain(role.key);
  });
});

describe('viewer', () => {
  it('is nobody without a session, else who asks, with the roles of that moment (3.2.4b)', async () => {
    expect(await stranger.ask('{ viewer { permissions } }')).toEqual({ viewer: null });
    const role = await roleWith(admin, 'employeeRead', ['customerRead', 'OWN'], 'customerRead');
    const person = await hire('HR_MANAGER');
    const query = '{ viewer { account { id } roles { key } permissions } }';
    const { viewer } = await person.ask(query);
    expect(viewer).toMatchObject({ account: { id: person.account }, roles: [{ key: 'HR_MANAGER' }] });
    expect(viewer.permissions).toEqual([...viewer.permissions].sort());
    await assign(admin, role, person);
    const permissions = [...viewer.permissions, 'customerRead', 'employeeRead'].sort();
    const now = { ...viewer, roles: [{ key: 'HR_MANAGER' }, { key: role.key }], permissions };
    expect(await onBoth(person, query)).toEqual([now, now]);
    const { viewer: inChinese } = await chinese(person).ask('{ viewer { roles { title } } }');
    expect(inChinese.roles).toContainEqual({ title: '人力资源经理' });
  });
});

function on({ id, version }: Changed) {
  return { id, expectedVersion: version };
}
