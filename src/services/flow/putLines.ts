import type { Lines } from '../../core/brings.js';
import { declarationOf, type EntityClass, type EntityDeclaration } from '../../core/fields/declaration.js';
import { BusinessRecord } from '../../entities/BusinessRecord.js';
import { Account } from '../../entities/index.js';
import { replaceLines } from './lines.js';
import { lookUpAll } from './lookUp.js';
import { referTo } from './referTo.js';
import { add, beginWithin, type Work } from './work.js';

type Given = Readonly<Record<string, unknown>>;

/**
 * Replaces the lines of a record that its step brings, by their names; lines that are left out stay. A new line that has
 * an owner is of whoever acts.
 */
export async function putLines(work: Work, record: BusinessRecord, given: Given): Promise<void> {
  for (const [name, lines] of Object.entries(work.step.brings?.lines ?? {})) {
    const brought = given[name] as readonly Given[] | null | undefined;
    if (brought) await replaceBy(work, record, lines, brought);
  }
}

async function replaceBy(work: Work, record: BusinessRecord, { of }: Lines, brought: readonly Given[]): Promise<void> {
  const entity = declarationOf(of);
  const by = pointingAt(entity, record);
  const type = of as EntityClass & (new () => BusinessRecord);
  const { department } = record;
  const theirs = entity.fields.has('owner') ? { owner: referTo(work, Account, work.viewer.account), department } : {};
  const known = await lookUpAll(work, entity, brought);
  await replaceLines(work, record, known, {
    type,
    by,
    make: (line, place) => {
      const fields = { ...line, [by]: record } as never;
      return type.prototype instanceof BusinessRecord
        ? beginWithin(work, record, place, type, fields)
        : add(work, type, { ...theirs, ...(fields as object) } as never);
    },
  });
}

/** The field by which a line points at the record that it is of. */
function pointingAt({ name, fields }: EntityDeclaration, { constructor }: BusinessRecord): string {
  const found = [...fields.values()].filter(({ targets = [] }) => targets.includes(constructor.name as never));
  if (found.length !== 1) throw new Error(`${name} points ${found.length} times at ${constructor.name}.`);
  return found[0]!.name;
}
