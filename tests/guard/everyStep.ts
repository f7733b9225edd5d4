import type { Reply } from '../../demo/client.js';
import { quoted } from '../../src/core/sql/quoted.js';
import { isGranted, steps, type NamedStep } from '../../src/processes/index.js';
import { readSchema, soundInput } from '../support/soundInput.js';
import type { Cast } from './everyStepCast.js';

/** What the engine refuses for all steps alike. */
export const ways = ['no permission', 'unseen', 'other version', 'wrong state', 'no note'] as const;
type Way = (typeof ways)[number];

const mutations = readSchema().getMutationType()!.getFields();

/** Every step that people take by its own name. */
export const granted: readonly NamedStep[] = [...steps.values()].filter(isGranted);

/** Whether a step is a mutation: what is not comes by another address. */
export const isMutation = ({ name }: NamedStep): boolean => name in mutations;

/** Whether a step can be tried so at all: what begins a record has none yet, what leads on from every state has no wrong one. */
export function canBeTried({ from, noteRequired, process }: NamedStep, way: Way): boolean {
  if (way === 'no permission') return true;
  if (!from) return false;
  if (way === 'wrong state') return Object.keys(process.states).some((state) => !from.includes(state));
  return way !== 'no note' || noteRequired === true;
}

/** A record of the demo company. */
interface Row {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** A step tried in one way on a record; there is none for a step that begins one. */
export interface Attempt {
  readonly step: NamedStep;
  readonly way: Way;
  readonly row?: Row | undefined;
}

/** One record in each state of an entity that has any; rows that are for one account are made the almighty's. */
async function rowsOf({ table, rows, fields }: NamedStep['entity'], { sql, almighty }: Cast): Promise<Row[]> {
  const one = `select distinct on (state) id, version, state from ${quoted(table)} order by state, id`;
  const found = await sql<Row>(one);
  const own = 'own' in rows ? fields.get(rows.own)! : undefined;
  const theirs = `update ${quoted(table)} set ${own?.column} = $1 where id = any($2)`;
  if (own) await sql(theirs, almighty.account, `{${found.map(({ id }) => id).join(',')}}`);
  return found;
}

/** Each step in each way in which it can be tried, by the name of both, with a row where the demo company has one. */
export async function attemptsOver(cast: Cast): Promise<Map<string, Attempt>> {
  const tables = new Map(
    [...new Set(granted.map(({ entity }) => entity))].map((entity) => [entity, rowsOf(entity, cast)]),
  );
  const attempts = new Map<string, Attempt>();
  for (const way of ways)
    for (const step of granted.filter((step) => isMutation(step) && canBeTried(step, way))) {
      const { name, from, entity } = step;
      const fits = ({ state }: Row) =>
        way === 'wrong state' ? !from!.includes(state) : way !== 'no note' || from!.includes(state);
      const row = from && (await tables.get(entity)!).find(fits);
      attempts.set(`${name}: ${way}`, { step, way, row });
    }
  return attempts;
}

/** Whether the demo company has no record on which this could be tried. */
export const isRowless = ({ step, row }: Attempt): boolean => step.from !== undefined && !row;

/** Tries to take the step. */
export function attempt({ nobody, newcomer, almighty }: Cast, { step, way, row }: Attempt): Promise<Reply> {
  const { type } = mutations[step.name]!.args[0]!;
  const other = row?.version === 1 ? 2 : row && row.version - 1;
  const record = row && { id: row.id, expectedVersion: way === 'other version' ? other : row.version };
  const note = step.noteRequired && { note: way === 'no note' ? ' ' : 'Because' };
  const input = { ...(soundInput(type) as object), ...record, ...note };
  const who = way === 'no permission' ? nobody : way === 'unseen' ? newcomer : almighty;
  return who.reply(`mutation ($input: ${String(type)}) { ${step.name}(input: $input) { __typename } }`, { input });
}

interface Said {
  readonly code: string;
  readonly permission?: string;
  readonly clause?: string;
  readonly blockers?: readonly { code: string; clause: string }[];
}

/** How it is to be refused; of several blockers the one that is meant. */
export function wanted({ step: { name, clause, entity }, way }: Attempt): Said {
  const notHeld = { code: 'FORBIDDEN', permission: name, clause };
  if (way === 'no permission') return notHeld;
  if (way === 'unseen') return 'everyone' in entity.rows ? notHeld : { code: 'NOT_FOUND' };
  if (way === 'other version') return { code: 'CONFLICT', clause };
  return {
    ...notHeld,
    code: 'STEP_BLOCKED',
    blockers: [{ code: way === 'no note' ? 'NOTE_MISSING' : 'WRONG_STATE', clause }],
  };
}

/** How it was refused; undefined where it was not, or with more errors than one. */
export function said({ way }: Attempt, { errors = [] }: Reply): Said | undefined {
  if (errors.length !== 1) return undefined;
  const { code, permission, clause, blockers } = errors[0]!.extensions as unknown as Said;
  const meant = blockers?.filter(({ code }) => way !== 'no note' || code === 'NOTE_MISSING');
  return {
    code,
    ...(permission && { permission }),
    ...(clause && { clause }),
    ...(meant && { blockers: meant.map(({ code, clause }) => ({ code, clause })) }),
  };
}
