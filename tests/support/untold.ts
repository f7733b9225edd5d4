import 'reflect-metadata';
import { declaredEntities } from '../../src/core/fields/declaration.js';
import '../../src/entities/index.js';
import { sql } from './people.js';

/** What the engine writes of every step by itself. */
const trail = new Set(['AuditEvent', 'Clock', 'StepRecord', 'Task']);

/** Each row by its type and id; its version rises with whatever is within it. */
async function rows(): Promise<Map<string, string>> {
  const all = declaredEntities()
    .filter(({ name }) => !trail.has(name))
    .map(
      ({ name, table }) =>
        `select '${name} ' || id as row, md5((to_jsonb(t) - 'version')::text) as is from "${table}" t`,
    );
  return new Map((await sql<{ row: string; is: string }>(all.join(' union all '))).map((one) => [one.row, one.is]));
}

/** A row of a record in an audit event, by its id; of a new one whose id the database makes there is none. */
type Line = Readonly<Partial<Record<'added' | 'changed' | 'removed', string | null>>>;

/** The rows that something changed though no audit event of a step that was taken meanwhile names them. */
export async function untold(doing: () => Promise<unknown>): Promise<string[]> {
  const before = await rows();
  const [last] = await sql<{ id: string }>('select coalesce(max(id), 0) as id from audit_event');
  await doing();
  const after = await rows();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((row) => before.get(row) !== after.get(row));

  const events = await sql<{ record: string; changes: Readonly<Record<string, readonly unknown[]>> }>(
    `select record_id as record, changes from audit_event where id > $1 and outcome = 'TAKEN'`,
    last!.id,
  );
  const types = new Set(declaredEntities().map(({ name }) => name));
  const lines = events.flatMap(({ changes }) =>
    Object.entries(changes)
      .filter(([type]) => types.has(type))
      .flatMap(([type, all]) =>
        (all as Line[]).map((line) => `${type} ${line.added ?? line.changed ?? line.removed ?? ''}`),
      ),
  );
  const told = [...lines, ...events.map(({ record }) => record)];
  return changed.filter((row) => !takeOut(told, row));
}

/** Whether a row is told; a new one whose id the database makes is told once by its type alone. */
function takeOut(told: string[], row: string): boolean {
  const [type, id] = row.split(' ');
  if (told.includes(row) || told.includes(id!)) return true;
  const nameless = told.indexOf(`${type} `);
  if (nameless >= 0) told.splice(nameless, 1);
  return nameless >= 0;
}
