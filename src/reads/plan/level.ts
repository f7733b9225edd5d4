import type { EntityDeclaration } from '../../core/fields/declaration.js';
import { Slot } from '../../core/sql/slot.js';
import { level, levelCount, type Page, type Start } from '../level.js';
import { LevelParts, Unplanned, type At, type Building } from './building.js';
import type { Level } from './built.js';
import { slot, PlanParams, type Bringing } from './bringing.js';
import { compiled } from './glue.js';
import { prepare } from './prepared.js';

/** What a level is to become: from where, which page of it, and the code that writes its rows. */
interface Wanted {
  readonly entity: EntityDeclaration;
  readonly start: Start;
  readonly page?: Page;
  readonly counts?: boolean;
  readonly body: (at: At) => string;
  /** An SQL value that comes along with each row, in the last column. */
  readonly beside?: ((params: PlanParams) => string) | undefined;
}

const ids = slot('ids', (bringing) => bringing.ids);

export const theseIds: Start = { kind: 'ids', ids };
export const thisId: Start = { kind: 'id', id: slot('id', (bringing) => bringing.ids[0]!) };
export const theseParents = (by: Extract<Start, { kind: 'parents' }>['by']): Start => ({ kind: 'parents', ids, by });

/** How many levels a plan has at most: each is a statement of its own, where loaders would ask for many places at once. */
const mostLevels = 100;

/** Builds a level: the statement, with what its fields need, and the code that writes its rows. */
export function buildLevel(building: Building, { entity, start, page, counts, body, beside }: Wanted): Level {
  const { asking, built } = building;
  if ((built.levels += 1) > mostLevels) throw new Unplanned(`more than ${mostLevels} levels`);
  const parts = new LevelParts(start.kind === 'parents' ? 1 : 0);
  let code = '';
  const showing = (alias: string) => {
    if (start.kind === 'ids' || start.kind === 'id') parts.column(`${alias}.id`); // the first: rows are told apart by it
    code = body({ building, parts, entity, alias });
    const columns = [...parts.columns, ...(beside ? [beside(parts.params)] : [])].join(', ');
    return { columns, joins: parts.joins.join(' ') };
  };
  const { sql, params } = level(entity, start, asking, showing, page, parts.params);
  return {
    from: start.kind,
    statement: prepare({ sql, params }),
    ...(counts ? { count: prepare(levelCount(entity, start, asking, page?.filter, new PlanParams())) } : {}),
    ...(page ? { size: sizeOf(page.limit) } : {}),
    reversed: page?.reversed ?? false,
    children: parts.children,
    write: compiled(code, parts.constants),
  };
}

/** How many rows are shown of a page with this limit. */
export const sizeOf =
  (limit: unknown) =>
  (bringing: Bringing): number =>
    (limit instanceof Slot ? (limit as Slot<Bringing, number>).of(bringing) : (limit as number)) - 1;
