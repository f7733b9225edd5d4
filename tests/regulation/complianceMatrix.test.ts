import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '../../demo/client.js';
import { change, granting, onBoth, roleWith } from '../support/access.js';
import { hire, send, sql, stranger } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let admin: Person;
let officer: Person;

beforeAll(async () => {
  [admin, officer] = await Promise.all([hire('SYS_ADMIN'), hire('COMPLIANCE_OFFICER')]);
});

interface Row {
  readonly code: string;
  readonly gap: string | null;
  readonly tests: string[];
  readonly controls: { kind: string; name: string; roles: string[] }[];
}

const fields = 'code title gap tests controls { kind name means permission roles steps }';
const rows = async (args = ''): Promise<Row[]> =>
  (await officer.ask(`{ complianceMatrix${args} { ${fields} } }`))['complianceMatrix'];
const row = async (clause: string) => (await rows(`(clause: "${clause}")`)).find(({ code }) => code === clause)!;
const codes = (of: Row[]) => of.map(({ code }) => code);
const rolesOf = async (clause: string, step: string) =>
  (await row(clause)).controls.find(({ kind, name }) => kind === 'STEP_PERMISSION' && name === step)!.roles;
const clauseOf = (code: string) => code.replace(/[a-z]$/, '');

describe('complianceMatrix', () => {
  it('needs its permission (1.3.1)', async () => {
    const query = '{ complianceMatrix { code } }';
    const seller = await hire('SALES_REP');
    await refused(() => seller.ask(query), 'FORBIDDEN', '1.3.1');
    await refused(() => stranger.ask(query), 'UNAUTHENTICATED');
    await refused(() => seller.ask('{ complianceSummary { chapter } }'), 'FORBIDDEN', '1.3.1');
    for (const by of [officer, await hire('AUDITOR'), await hire('EXECUTIVE')])
      expect((await onBoth(by, query))[1]).toContainEqual({ code: '2.2.5c' });
  });

  it('has a row for each clause and duty of the regulation, or for those below one (1.3.1)', async () => {
    const all = codes(await rows());
    const letterless = all.filter((code) => code === clauseOf(code) && !all.includes(`${code}a`));
    expect(all).toHaveLength(65 + 329 - letterless.length);
    expect(new Set(all).size).toBe(all.length);
    expect(codes(await rows('(clause: "2.2.5")'))).toEqual(all.filter((code) => code.startsWith('2.2.5')));
    expect(codes(await rows('(clause: "2.2.5c")'))).toEqual(['2.2.5c']);
    for (const unknown of ['2.2.5z', '9', 'SOD-29', ''])
      await refused(() => rows(`(clause: "${unknown}")`), 'BAD_USER_INPUT');
  });

  it('shows a gap where nothing answers to a duty, nobody may take its steps or no test cites it (1.3.1)', async () => {
    const all = await rows();
    const lettered = new Set(codes(all).flatMap((code) => (code === clauseOf(code) ? [] : [clauseOf(code)])));
    const expected = all.map(({ code, controls, tests }) => {
      const isDuty = !lettered.has(code);
      if (isDuty && !controls.length) return 'NOT_BUILT';
      if (controls.some(({ kind, roles }) => kind === 'STEP_PERMISSION' && !roles.length)) return 'NOT_HELD';
      return isDuty && !tests.length ? 'NOT_PROVEN' : null;
    });
    expect(all.map(({ gap }) => gap)).toEqual(expected);
    expect(expected).toContain('NOT_BUILT');
    expect(codes(await rows('(gapsOnly: true)'))).toEqual(codes(all.filter(({ gap }) => gap)));
  });

  it('names the controls of a duty, the roles that hold them and the tests that prove it (1.3.1)', async () => {
    const approved = await row('2.2.5c');
    const named = approved.controls.map(({ kind, name }) => `${kind} ${name}`);
    for (const control of ['STEP_PERMISSION contractApprove', 'AUTHORITY ABOVE_AUTHORITY', 'EVIDENCE LEGAL_OPINION'])
      expect(named).toContain(control);
    expect(await rolesOf('2.2.5c', 'contractApprove')).toContain('LEGAL');
    expect((await row('2.2.5')).tests.join()).toContain('tests/story/story.test.ts');
    const { complianceMatrix } = await new Person(send, officer.account, officer.token, 'zh').ask(
      '{ complianceMatrix(clause: "1.2a") { title controls { means } } }',
    );
    expect(complianceMatrix[0].title).toBe('适用于所有业务部门');
    expect(complianceMatrix[0].controls).toContainEqual({ means: '设立部门' });
  });

  it('names roles as they are now: with a grant, until it is revoked or the role retired (1.3.1)', async () => {
    const [one, other] = [await roleWith(admin, 'departmentClose'), await roleWith(admin, 'departmentClose')];
    const keys = [one.key!, other.key!];
    const roles = await rolesOf('1.2a', 'departmentClose');
    expect(roles).toEqual(expect.arrayContaining([...keys, 'HR_MANAGER']));
    await change(admin, 'roleRevoke', { id: one.id, expectedVersion: one.version, permission: 'departmentClose' });
    await change(admin, 'roleRetire', { id: other.id, expectedVersion: other.version, note: 'not needed' });
    expect(await rolesOf('1.2a', 'departmentClose')).toEqual(roles.filter((key) => !keys.includes(key)));
  });

  it('shows a step that no role grants any more as one that nobody can take, until one does (1.3.1)', async () => {
    const before = await row('1.2b');
    expect(before.gap).not.toBe('NOT_HELD');
    const roles = await sql<{ id: string; version: number }>(
      `select distinct k.id, k.version from role k join "grant" g on g.role_id = k.id
        where g.permission = 'positionClose' and k.state = 'ACTIVE'`,
    );
    const taken = [];
    for (const { id, version } of roles)
      taken.push(await change(admin, 'roleRevoke', { id, expectedVersion: version, permission: 'positionClose' }));
    try {
      expect(await row('1.2b')).toMatchObject({ gap: 'NOT_HELD', tests: before.tests });
      expect(await rolesOf('1.2b', 'positionClose')).toEqual([]);
      expect(codes(await rows('(clause: "1.2", gapsOnly: true)'))).toContain('1.2b');
    } finally {
      for (const role of taken) await change(admin, 'roleGrant', granting(role, 'positionClose'));
    }
    expect(await row('1.2b')).toEqual(before);
  });
});

describe('complianceSummary', () => {
  it('counts the matrix, chapter by chapter (1.3.1)', async () => {
    const { complianceSummary } = await officer.ask('{ complianceSummary { chapter duties built proven gaps } }');
    const all = await rows();
    const gapsOf = (chapter: number) => all.filter(({ code, gap }) => gap && code.startsWith(`${chapter}.`)).length;
    expect(complianceSummary).toMatchObject(
      [25, 165, 54, 45, 40].map((duties, at) => ({ chapter: at + 1, duties, gaps: gapsOf(at + 1) })),
    );
    for (const { duties, built, proven } of complianceSummary) {
      expect(built).toBeLessThanOrEqual(duties);
      expect(proven).toBeLessThanOrEqual(built);
    }
  });
});
