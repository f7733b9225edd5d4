import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { declaredEntities, entityNamed, type EntityDeclaration } from '../../src/core/fields/declaration.js';
import type { Limit } from '../../src/core/limit.js';
import { readOnly, scopes } from '../../src/core/viewer.js';
import { fileKinds } from '../../src/entities/files/FileRecord.js';
import { following } from '../../src/jobs/tasks.js';
import { catalogue } from '../../src/permissions/catalogue.js';
import { conflicts, conflictsIn } from '../../src/processes/access/conflicts.js';
import { defaultRoles, grantsOf, type DefaultGrant } from '../../src/permissions/defaultRoles.js';
import { back } from '../../src/core/process.js';
import { jobsOf, processes, steps, type NamedStep } from '../../src/processes/index.js';
import { settings } from '../../src/settings/index.js';
import { openedBy, opensOf } from './definitions.js';

/** Where a step's `then` is to be looked for: what the step's record is within. */
const above = ({ rows, fields }: EntityDeclaration) =>
  'within' in rows ? (fields.get(rows.within)?.targets ?? []) : [];

/** What a step names that does not exist where it looks for it, or that cannot work as it is put. */
function dangling(step: NamedStep): string[] {
  const {
    name,
    entity,
    process,
    from,
    to,
    apart = [],
    inside = [],
    then,
    measure,
    evidence = [],
    brings,
    effect,
  } = step;
  const unknown = (what: string, names: readonly string[], exists: (name: string) => boolean) =>
    names.filter((name) => !exists(name)).map((missing) => `${name}: ${what} ${missing} does not exist`);
  return [
    ...unknown('the state', [...(from ?? []), ...(to && to !== back ? [to] : [])], (state) => state in process.states),
    ...unknown(
      'the step',
      apart.filter((other) => typeof other === 'string'),
      (other) => other in process.steps,
    ),
    ...unknown('the step', inside, (other) => steps.has(other)),
    ...unknown('the job', jobsOf(step), (job) => job in following),
    ...unknown('the file kind', evidence, (kind) => kind in fileKinds),
    ...unknown('the amount', measure ? [measure] : [], (field) =>
      ['money', 'percent'].includes(entity.fields.get(field)?.kind as string),
    ),
    ...unknown('above it, the step', then ? [then] : [], (other) =>
      above(entity).some((name) => steps.get(other)?.entity.name === name),
    ),
    ...(from || effect || brings || inside.length
      ? []
      : [`${name} creates a record out of nothing: it carries no data`]),
    ...(!from && step.noteRequired ? [`${name} asks for a note, which only steps on a record are asked for`] : []),
  ];
}

/** Limits whose settings are no times, or not as many as there are to pick from. */
function unmeasured(entity: string, { setting, pick, remind }: Limit): string[] {
  const wrong = (why: string) => [`${entity}: ${why}`];
  const timed = !setting || /\.(days|workdays|hours|minutes)$/.test(setting);
  const values = setting && settings[setting]?.value;
  const picked = pick ? Object.keys(entityNamed(entity as never).fields.get(pick)!.choices!.values).length : undefined;
  return [
    ...(timed ? [] : wrong(`${setting} is no time`)),
    ...(remind && !remind.endsWith('.daysBefore') ? wrong(`${remind} is no number of days before`) : []),
    ...(setting && (Array.isArray(values) ? values.length : undefined) !== picked
      ? wrong(`${setting} has not one value for each choice`)
      : []),
  ];
}

/** Permissions that an entity names and that cannot be granted. */
const unpermitted = (entity: EntityDeclaration): string[] =>
  opensOf(entity)
    .filter((permission) => !catalogue.has(permission))
    .map((permission) => `${entity.name}: the permission ${permission} is not in the catalogue`);

/** Why a grant never opens what it seems to open; none where it fits. */
function unfit({ permission, scope, ceiling }: DefaultGrant): string[] {
  const wrong = (why: string) => [`${permission} on ${scope}: ${why}`];
  const known = catalogue.get(permission);
  if (!known) return wrong('no such permission');
  if (!(scope in scopes)) return wrong('no such scope');
  if (ceiling !== null && !steps.get(permission)?.measure) return wrong('nothing is held against the ceiling');
  const opened = openedBy(permission);
  const open = known.kind === 'ACT' || opened.every(({ rows }) => known.kind === 'READ' && 'everyone' in rows);
  if (scope !== 'ALL' && open) return wrong('it is not about some rows more than others');
  if (readOnly.includes(scope) && known.kind === 'STEP') return wrong('nothing is written in it');
  const shared = entityNamed('Collaborator').fields.get('record')!.targets!;
  if (scope === 'COLLABORATING' && !opened.some(({ name }) => shared.includes(name as never)))
    return wrong('nobody collaborates on its records');
  return [];
}

/** Field and step permissions of a role on records that the role does not let its holders see. */
function blind(grants: readonly DefaultGrant[]): string[] {
  const held = new Set(grants.map(({ permission }) => permission));
  return [...held].filter((permission) => {
    const step = steps.get(permission);
    if (step ? !step.from : catalogue.get(permission)?.kind !== 'FIELD') return false;
    return openedBy(permission).some(({ rows }) => 'read' in rows && !('everyone' in rows) && !held.has(rows.read));
  });
}

describe('everything that a definition names exists', () => {
  it.each([...steps])('in the step %s', (_name, step) => expect(dangling(step)).toEqual([]));

  it('for the permissions of rows and fields', () => expect(declaredEntities().flatMap(unpermitted)).toEqual([]));

  it('for the settings of limits', () => {
    expect(
      processes.flatMap(({ entity, limits = [] }) => limits.flatMap((limit) => unmeasured(entity.name, limit))),
    ).toEqual([]);
  });
});

describe.each(Object.entries(defaultRoles))('the default role %s', (_key, role) => {
  const grants = grantsOf(role);
  it('grants what exists, on rows that it fits', () => expect(grants.flatMap(unfit)).toEqual([]));
  it('sees what it works on', () => expect(blind(grants)).toEqual([]));
  it('holds no two conflicting duties', () =>
    expect(conflictsIn(grants.map(({ permission }) => permission))).toEqual([]));
});

describe('the duty conflicts', () => {
  const source = readFileSync('src/processes/access/conflicts.ts', 'utf8');
  const named = [...source.matchAll(/'([a-z]+(?:[A-Z][a-z]+)+)'/g)].map(([, name]) => name!);

  it('name permissions that exist', () => {
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !catalogue.has(name))).toEqual([]);
  });

  it('have something on either side', () => {
    const all = [...catalogue.keys()];
    expect(conflicts.filter(({ one, other }) => !all.some(one) || !all.some(other))).toEqual([]);
  });
});

describe('the guards themselves', () => {
  const sign = steps.get('contractSign')!;
  const grant = (permission: string, scope = 'ALL', ceiling: string | null = null) =>
    ({ permission, scope, ceiling }) as DefaultGrant;

  it.each<[string, Partial<NamedStep>]>([
    ['the state LOST', { to: 'LOST' }],
    ['the step contractDance', { apart: ['contractDance'] }],
    ['the step contractDance', { inside: ['contractDance'] }],
    ['the job dance', { jobs: ['dance'] }],
    ['the file kind PHOTO', { evidence: ['PHOTO'] }],
    ['the amount title', { measure: 'title' }],
    ['above it, the step contractComplete', { then: 'contractComplete' }],
  ])('bite on %s', (missing, change) =>
    expect(dangling({ ...sign, ...change })).toContain(`contractSign: ${missing} does not exist`),
  );

  it('bite on a limit that no setting measures', () => {
    const limit = { clause: '2.2.5c', from: ['LEGAL_APPROVED'], until: ['SIGNED'] } as const;
    const wrong = (given: object) => unmeasured('Contract', { ...limit, ...given } as never);
    expect(wrong({ setting: 'quotation.tax.percent' })).toEqual(['Contract: quotation.tax.percent is no time']);
    expect(wrong({ on: 'agreedOn', remind: 'loan.term.days' })).toEqual([
      'Contract: loan.term.days is no number of days before',
    ]);
    for (const given of [{}, { pick: 'confidentiality' }])
      expect(wrong({ setting: 'defect.repairBySeverity.workdays', ...given })).toEqual([
        'Contract: defect.repairBySeverity.workdays has not one value for each choice',
      ]);
    expect(wrong({ setting: 'contract.signing.workdays', remind: 'loan.reminder.daysBefore' })).toEqual([]);
  });

  it.each([{ read: 'contractPeep' }, { within: 'customer', seenWith: 'contractPeep' }])(
    'bite on a permission that nobody can be granted: %j',
    (rows) =>
      expect(unpermitted({ ...sign.entity, rows })).toEqual([
        'Contract: the permission contractPeep is not in the catalogue',
      ]),
  );

  it.each([
    [grant('contractDance'), 'no such permission'],
    [grant('contractRead', 'MOON'), 'no such scope'],
    [grant('contractDrop', 'ALL', '1.00'), 'nothing is held against the ceiling'],
    [grant('complianceMatrix', 'OWN'), 'it is not about some rows more than others'],
    [grant('employeeRead', 'OWN'), 'it is not about some rows more than others'],
    [grant('contractSign', 'INSPECTION'), 'nothing is written in it'],
    [grant('roleRead', 'COLLABORATING'), 'nobody collaborates on its records'],
  ])('bite on the grant %j', (given, why) => expect(unfit(given)[0]).toContain(why));

  it('bite on a role that works on what it does not see', () =>
    expect(blind([grant('contractSign'), grant('customerReadBottomLine'), grant('contractDraft')])).toEqual([
      'contractSign',
      'customerReadBottomLine',
    ]));
});
