import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { compliancePage } from '../../scripts/print/compliance.js';
import { definitionPrints } from '../../scripts/print/definitions.js';
import { processPages } from '../../scripts/print/processes.js';
import { proofsOf } from '../../scripts/print/proofs.js';
import { rolesPage } from '../../scripts/print/roles.js';
import { plansPage } from '../../scripts/print/plans.js';
import { schemaPrint } from '../../scripts/print/schema.js';
import type { Process, Step } from '../../src/core/process.js';
import { Customer } from '../../src/entities/index.js';
import { bareSchema } from '../../src/server/schema.js';
import { complianceRows } from '../../src/services/regulation/compliance.js';
import type { Control } from '../../src/services/regulation/control.js';

const prints = definitionPrints();

/** The path where the committed file is what is printed now; otherwise what to do. */
const currency = (path: string, content: string) =>
  existsSync(path) && readFileSync(path, 'utf8') === content ? path : `${path} is not current: run npm run print`;

it.each(Object.entries(prints))('%s is current', (path, content) => expect(currency(path, content)).toBe(path));

it('the schema and the worked example of a plan are current', async () => {
  const schema = await bareSchema();
  for (const [path, content] of Object.entries({ ...schemaPrint(schema), ...(await plansPage(schema)) }))
    expect(currency(path, content)).toBe(path);
});

it('docs/processes holds no page of a process that is gone', () =>
  expect(globSync('docs/processes/*').filter((path) => !(path in prints))).toEqual([]));

it('says what to do where a print is not current', () =>
  expect(currency('docs/roles.md', 'another print')).toBe('docs/roles.md is not current: run npm run print'));

describe('the page of a process', () => {
  const step: Step = { means: { en: 'Opens it', zh: '建立' }, clause: '2.2.1e', to: 'OPEN' };
  const definition: Process = {
    entity: Customer,
    clause: '2.2.1e',
    states: { OPEN: { means: { en: 'Open', zh: '开放' } } },
    steps: { fileOpen: step },
  };
  const changed = (change: Partial<Step>) => pageOf({ ...definition, steps: { fileOpen: { ...step, ...change } } });
  const pageOf = (process: Process) => processPages([process])['docs/processes/customer.md']!;

  it('draws what leads in and where it ends', () => {
    expect(pageOf(definition)).toContain('  [*] --> OPEN: fileOpen\n  OPEN --> [*]\n');
  });

  it.each<[string, Partial<Step>]>([
    ['means', { means: { en: 'Opens it', zh: '开放' } }],
    ['from', { from: ['OPEN'] }],
    ['clause', { clause: '2.2.1a' }],
    ['apart', { apart: ['fileOpen'] }],
    ['evidence', { evidence: ['SIGNED_COPY'] }],
    ['note', { noteRequired: true }],
    ['authority', { measure: 'amount' }],
    ['approval', { approves: true }],
  ])('changes with the %s of a step', (_what, change) => expect(changed(change)).not.toBe(pageOf(definition)));
});

describe('the page of roles', () => {
  const means = { en: 'See customers', zh: '查看客户' };
  const catalogue = new Map([['customerRead', { kind: 'READ', clause: '2.2.1e', means } as const]]);
  const pageOf = (ceiling?: string | null) => {
    const grants = ceiling === undefined ? [] : [{ permission: 'customerRead', scope: 'OWN', ceiling } as const];
    return rolesPage([{ key: 'CLERK', en: 'Clerk', zh: '文员', grants }], catalogue)['docs/roles.md']!;
  };

  it('changes with a ceiling', () => expect(pageOf('1000.00')).not.toBe(pageOf(null)));

  it('tells what no default role grants', () => {
    expect(pageOf()).toMatch(/Granted by no default role[^]*customerRead/);
    expect(pageOf(null)).not.toContain('Granted by no default role');
  });
});

describe('the proofs', () => {
  const proofs = (source: string) => proofsOf({ 'tests/a.test.ts': source });
  const cited = { '2.2.5c': ['tests/a.test.ts: is refused (SOD-05, 2.2.5c)'] };

  it('are the titles that cite a clause in parentheses', () => {
    expect(proofs(`it('is refused (SOD-05, 2.2.5c)', run); it('is 2.2.5c', run);`)).toEqual(cited);
    expect(proofs(`it.each([1])('is refused (SOD-05, 2.2.5c)', run);`)).toEqual(cited);
    expect(proofs(`describe('is refused (SOD-05, 2.2.5c)', () => { it('always', run); });`)).toEqual(cited);
  });

  it('are none that do not run', () => {
    expect(proofs(`it.skip('is refused (2.2.5c)', run); it.todo('is refused (2.2.5c)');`)).toEqual({});
    expect(proofs(`describe('is refused (2.2.5c)', () => { it.skip('ever', run); });`)).toEqual({});
  });

  it('cite no clause that the regulation does not have', () =>
    expect(() => proofs(`it('is refused (2.2.5z)', run);`)).toThrow('tests/a.test.ts cites 2.2.5z'));
});

describe('the compliance matrix (1.3.1)', () => {
  const means = { en: 'Signs', zh: '签订' };
  const sign: Control = {
    kind: 'STEP_PERMISSION',
    name: 'sign',
    clause: '2.2.5c',
    means,
    steps: ['sign'],
    permission: 'sign',
  };
  const held = new Map([['sign', ['SIGNATORY']]]);
  const proven = { '2.2.5c': ['tests/a.test.ts: is signed (2.2.5c)'] };
  const gapAt = (code: string, ...[controls, proofs, holders]: Parameters<typeof complianceRows>) =>
    complianceRows(controls, proofs, holders).find(({ entry }) => entry.code === code)!.gap;

  it('shows as gaps what is not built, not held, not proven', () => {
    expect(gapAt('2.2.5c', [], proven, held)).toBe('NOT_BUILT');
    expect(gapAt('2.2.5c', [sign], proven, new Map())).toBe('NOT_HELD');
    expect(gapAt('2.2.5c', [sign], {}, held)).toBe('NOT_PROVEN');
    expect(gapAt('2.2.5c', [sign], proven, held)).toBeNull();
  });

  it('asks nothing of a clause beside its duties but that its steps are held', () => {
    expect(gapAt('2.2.5', [], {}, held)).toBeNull();
    expect(gapAt('2.2.5', [{ ...sign, clause: '2.2.5' }], {}, new Map())).toBe('NOT_HELD');
    expect(gapAt('3.3.2', [], {}, held)).toBe('NOT_BUILT');
  });

  it('changes its page with what is held', () =>
    expect(compliancePage(complianceRows([sign], proven, held))).not.toEqual(
      compliancePage(complianceRows([sign], proven, new Map())),
    ));
});

it('changes the schema’s print with a field, not with the order of fields', () => {
  const printOf = (fields: string) => schemaPrint(buildSchema(`type Query { ${fields} }`));
  expect(printOf('a: Int b: Int')).toEqual(printOf('b: Int a: Int'));
  expect(printOf('a: Int')).not.toEqual(printOf('a: Int!'));
});
