import { entityNamed, type EntityClass, type EntityDeclaration } from '../../core/fields/declaration.js';
import { find } from './find.js';
import type { Work } from './work.js';

type Values = Readonly<Record<string, unknown>>;

/** The same values with the rows in place of the ids by which references name them, each as the viewer sees it. */
export async function lookUp(work: Work, { fields }: EntityDeclaration, given: Values): Promise<Values> {
  const found: Record<string, unknown> = { ...given };
  for (const [name, value] of Object.entries(given)) {
    const { kind, targets = [] } = fields.get(name) ?? {};
    if (kind !== 'reference' || typeof value !== 'string') continue;
    found[name] = await find(work, entityNamed(targets[0]!).class as EntityClass & (new () => object), value);
  }
  return found;
}
