import { declarationOf, type EntityDeclaration, type NewClass } from '../../../core/fields/declaration.js';
import { BusinessRecord } from '../../../entities/BusinessRecord.js';
import { Account } from '../../../entities/index.js';
import type { Fresh } from './fresh.js';
import { linesOf, replaceLines } from './lines.js';
import { lookUpAll } from './lookUp.js';
import { referTo } from './referTo.js';
import type { Work } from '../step/work.js';
import { beginWithin } from './begin.js';
import { add } from './add.js';

type Given = Readonly<Record<string, unknown>>;

/**
 * Replaces the lines of a record that its step brings, by their names; lines that are left out stay. A new line that has
 * an owner gets the actor as its owner.
 */
export async function putLines(work: Work, record: BusinessRecord, given: Given): Promise<void> {
  for (const [name, lines] of Object.entries(work.step.brings?.lines ?? {})) {
    const brought = given[name] as readonly Given[] | null | undefined;
    if (brought) await linesNow(work, record, lines.of as NewClass<BusinessRecord>, brought);
  }
}

/** The lines of a record from now on: what is brought in place of those before, or those where nothing is. */
export async function linesNow<R extends { id: string }>(
  work: Work,
  record: BusinessRecord,
  type: NewClass<R>,
  brought: readonly Given[] | null | undefined,
): Promise<R[]> {
  const entity = declarationOf(type);
  const by = pointingAt(entity, record);
  if (!brought) return linesOf(work, record, type, by);
  const { department } = record;
  const theirs = entity.fields.has('owner') ? { owner: referTo(work, Account, work.viewer.account), department } : {};
  const known = await lookUpAll(work, entity, brought);
  return replaceLines(work, record, known, {
    type,
    by,
    make: (line, place) => {
      const fields = { ...line, [by]: record };
      return type.prototype instanceof BusinessRecord
        ? beginWithin(work, record, place, type as NewClass<R & BusinessRecord>, fields as Fresh<R & BusinessRecord>)
        : add(work, type, { ...theirs, ...fields } as Fresh<R>);
    },
  });
}

/** The field by which a line points at the record that it is of. */
function pointingAt({ name, fields }: EntityDeclaration, { constructor }: BusinessRecord): string {
  const found = [...fields.values()].filter(({ targets = [] }) =>
    targets.some((target) => target === constructor.name),
  );
  if (found.length !== 1) throw new Error(`${name} points ${found.length} times at ${constructor.name}.`);
  return found[0]!.name;
}
