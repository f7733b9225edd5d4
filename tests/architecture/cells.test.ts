import { describe, expect, it } from '@jest/globals';
import type { SignedIn } from '../../src/core/context.js';
import { declarationOf } from '../../src/core/fields/declaration.js';
import type { Process } from '../../src/core/process.js';
import { scopes, type Scope, type Viewer } from '../../src/core/viewer.js';
import { idPrefixes, type Identified } from '../../src/core/ids.js';
import { quoted } from '../../src/core/sql/quoted.js';
import { handedBy } from '../../src/permissions/scopes.js';
import { processes, stepsOf } from '../../src/processes/index.js';
import { availableStepsLoader } from '../../src/reads/availableSteps.js';
import { sql } from '../support/people.js';
import { holding } from './definitions.js';

/** How a record may stand to the viewer: with what its row says, beside belonging to others. */
const relations = {
  owned: { owner_id: 'me' },
  shared: {},
  ofMyDepartment: { department_id: 'mine' },
  ofADepartmentBelow: { department_id: 'below' },
  ofMyCompany: { customer_id: 'ours' },
  handed: {},
  workedOn: {},
  foreign: {},
} as const;

type Relation = keyof typeof relations;

/** To which records each scope opens a step, in words: whatever SQL says must come to the same. */
const opens: Readonly<Record<Scope, readonly Relation[]>> = {
  OWN: ['owned'],
  COLLABORATING: ['shared'],
  DEPARTMENT: ['ofMyDepartment'],
  DEPARTMENT_TREE: ['ofMyDepartment', 'ofADepartmentBelow'],
  QUEUE: ['handed'],
  INVOLVED: ['workedOn'], // and all that stand where a step that the viewer holds leads on
  INSPECTION: [], // looks, and takes no step
  CUSTOMER_OWN: ['ofMyCompany'],
  AGGREGATE_ONLY: [],
  ALL: Object.keys(relations) as Relation[],
};

/** A record in every state and relation, in place of those of the database. */
function inPlaceOf({ entity, states }: Process): { ids: string[]; tables: string } {
  const base = { owner_id: 'other', department_id: 'other', customer_id: 'other', state_since: '2026-01-01' };
  const idOf = (relation: string, state: string) => `${idPrefixes[entity.name as Identified]}_${relation}/${state}`;
  const about = (relation: Relation) =>
    `values ${Object.keys(states)
      .map((state) => `('${idOf(relation, state)}', 'me')`)
      .join(', ')}`;
  const handed = handedBy(declarationOf(entity)) ?? 'id';
  const rows = Object.keys(states).flatMap((state) =>
    Object.entries(relations).map(([relation, own]) => {
      const id = idOf(relation, state);
      return { [handed]: id, id, state, ...base, ...own };
    }),
  );
  const handoffs = `handoff as (select (jsonb_populate_record(null::handoff,
    jsonb_build_object('record_id', record_id, 'department_id', 'mine'))).*
    from (${about('handed')}) handed (record_id, me)),`;
  const table = quoted(declarationOf(entity).table);
  const select = rows.map((row) => `select (jsonb_populate_record(null::${table}, '${JSON.stringify(row)}')).*`);
  return {
    ids: rows.map(({ id }) => id),
    tables: `with ${table} as (${select.join(' union all ')}),
      collaborator (record_id, account_id) as (${about('shared')}),
      ${entity.name === 'Handoff' ? '' : handoffs}
      step_record (record_id, actor_id, on_behalf_of_id, step, taken_at)
        as (select *, null, 'another', now() from (${about('workedOn')}) worked) `,
  };
}

/** What `availableSteps` offers the viewer on each of these records: the same code and SQL that clients get. */
async function offered(process: Process, viewer: Viewer): Promise<string[]> {
  const { ids, tables } = inPlaceOf(process);
  const executeQuery = async (query: { sql: string; parameters: readonly unknown[] }) => ({
    rows: await sql(tables + query.sql, ...query.parameters),
  });
  const em = { getTransactionContext: () => ({ executeQuery }) };
  const context = { em, viewer, loaders: new Map() } as unknown as SignedIn;
  const steps = await availableStepsLoader(context, process.entity.name).loadMany(ids);
  const fault = steps.find((found) => !Array.isArray(found));
  if (fault) throw fault;
  return ids.flatMap((id, at) =>
    (steps[at] as { step: { name: string } }[]).map(
      ({ step }) => `${step.name} on ${id.slice(id.lastIndexOf('_', id.indexOf('/')) + 1)}`,
    ),
  );
}

/** Whether a scope reaches records of this process in this state at all. */
function canBe({ entity }: Process, scope: Scope, state: string): boolean {
  const { customerSees } = declarationOf(entity);
  if (scope === 'QUEUE') return handedBy(declarationOf(entity)) !== undefined;
  return scope !== 'CUSTOMER_OWN' || !customerSees || customerSees.includes(state);
}

/** The same, from the definition and the words above. */
function expected(process: Process, viewer: Viewer, scope: Scope): string[] {
  const steps = stepsOf(process.entity.name).filter(({ name, from }) => from && viewer.rights.has(name));
  const leading = steps.flatMap(({ from = [], to }) => (to ? from : []));
  return Object.keys(process.states).flatMap((state) =>
    Object.keys(relations).flatMap((relation) => {
      const handed = process.entity.name === 'Handoff' && scope === 'QUEUE' ? ['ofMyDepartment'] : opens[scope];
      const related = handed.includes(relation as Relation) && canBe(process, scope, state);
      const open = related || (scope === 'INVOLVED' && leading.includes(state));
      return steps.flatMap(({ name, from }) =>
        open && from!.includes(state) ? `${name} on ${relation}/${state}` : [],
      );
    }),
  );
}

describe.each(processes.map((process) => [process.entity.name, process] as const))('on each %s', (name, process) => {
  const own = stepsOf(name).map((step) => step.name);

  it.each(Object.keys(scopes) as Scope[])('a grant on %s opens its steps there, where they lead on', async (scope) => {
    const viewer = holding(scope, own);
    expect((await offered(process, viewer)).sort()).toEqual(expected(process, viewer, scope).sort());
  });

  it('each step needs its own grant', async () => {
    for (const step of own) {
      const viewer = holding('ALL', [step]);
      expect((await offered(process, viewer)).sort()).toEqual(expected(process, viewer, 'ALL').sort());
    }
  });

  it('no grant opens nothing', async () => expect(await offered(process, holding('ALL', []))).toEqual([]));
});

it('the guard itself bites on a scope that opens another row than its words say', async () => {
  const contract = processes.find(({ entity }) => entity.name === 'Contract')!;
  const drop = await offered(contract, holding('OWN', ['contractDrop']));
  expect(drop).toContain('contractDrop on owned/DRAFT');
  expect(drop).not.toContain('contractDrop on owned/SIGNED');
  expect(drop.sort()).not.toEqual(expected(contract, holding('OWN', ['contractDrop']), 'DEPARTMENT').sort());
  const other = { ...contract, states: { ...contract.states, LOST: contract.states['DRAFT']! } };
  expect((await offered(other, holding('ALL', ['contractDrop']))).join()).not.toContain('LOST');
});
