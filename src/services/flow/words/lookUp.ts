import { entityNamed, type EntityDeclaration, type NewClass } from '../../../core/fields/declaration.js';
import { findAll } from '../../../reads/find.js';
import { connection } from '../connection.js';
import type { Work } from '../step/work.js';

type Values = Readonly<Record<string, unknown>>;

/** The same values with the rows in place of the ids by which references name them, each as the viewer sees it. */
export const lookUp = async (work: Work, entity: EntityDeclaration, given: Values): Promise<Values> =>
  (await lookUpAll(work, entity, [given]))[0]!;

/** The same for several rows, in one statement for each reference that any of them names. */
export async function lookUpAll(
  work: Work,
  { fields }: EntityDeclaration,
  given: readonly Values[],
): Promise<Values[]> {
  const known = given.map((values): Record<string, unknown> => ({ ...values }));
  for (const { name, kind, targets = [] } of fields.values()) {
    const naming = known.filter((values) => kind === 'reference' && typeof values[name] === 'string');
    if (!naming.length) continue;
    const type = entityNamed(targets[0]!).class as NewClass<object>;
    const ids = naming.map((values) => values[name] as string);
    const found = await findAll(work[connection], type, ids, work);
    for (const values of naming) values[name] = found.get(values[name] as string);
  }
  return known;
}
