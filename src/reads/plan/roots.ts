import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { entityNamed } from '../../core/fields/declaration.js';
import { filler } from '../../core/sql/slot.js';
import type { ListArgs } from '../connection.js';
import type { Filter } from '../filter.js';
import { checkId, checkIds } from '../find.js';
import { argumentsOf } from '../operands.js';
import { ListAggregate } from './aggregate.js';
import type { Building } from './building.js';
import type { Child } from './built.js';
import type { Bringing, PlanParams } from './bringing.js';
import { listLevel } from './connection.js';
import { thisId } from './level.js';
import { read, readAny, type Beside, type RunPrepared } from './read.js';
import { anyLevels, idsLevel, rowJson } from './row.js';

/** How a root field reads rows, said in its `extensions`: a list, one row by its id, what is computed of a list, or rows of any type by theirs. */
export type RootReading =
  | { readonly list: string }
  | { readonly one: string }
  | { readonly aggregate: string }
  | { readonly any: 'one' | 'several' };

/** A root field of a plan. */
export interface Root {
  readonly key: string;
  /** Reads it, unless that is left to graphql; the first of a plan says what came along beside its rows. */
  readonly read?: (bringing: Bringing, run: RunPrepared, beside?: Beside) => Promise<string>;
  /** The level that it reads, or those by type; none where it is left to graphql. */
  readonly level?: Child['level'];
  /** Whether something can come along. */
  readonly carries: boolean;
}

type Alongside = (params: PlanParams) => string;

/** A root field of an operation, planned; `alongside` comes with its rows where it can. */
export function rootOf(
  building: Building,
  key: string,
  nodes: readonly FieldNode[],
  field: GraphQLField<unknown, unknown>,
  alongside: Alongside | undefined,
): Root {
  const reading = field.extensions['reads'] as RootReading;
  const args = argumentsOf(field, nodes[0]!, building.variables);
  if ('list' in reading) {
    const list = { kind: 'list' } as const;
    const asked = { entity: entityNamed(reading.list), start: list, args: args as ListArgs, type: field.type, nodes };
    const carries = building.asking.viewer.kind !== 'SERVICE'; // whose pages are long: what came with every row would weigh
    const level = listLevel(building, rowJson, { ...asked, beside: carries ? alongside : undefined });
    return { key, carries, level, read: async (...asked) => (await read(level, ...asked)).get('')! };
  }
  if ('aggregate' in reading) {
    const aggregate = new ListAggregate(building, entityNamed(reading.aggregate), args['filter'] as Filter | undefined);
    const level = aggregate.whole(getNamedType(field.type) as GraphQLObjectType, nodes, alongside);
    return { key, carries: true, level, read: async (...asked) => (await read(level, ...asked)).get('')! };
  }
  const ids = filler<Bringing>([args['id'] ?? args['ids']]);
  if ('one' in reading) {
    const level = idsLevel(building, reading.one, nodes, thisId, alongside);
    const one = async (bringing: Bringing, ...asked: [RunPrepared, Beside?]) => {
      const id = ids(bringing)[0] as string;
      checkId(reading.one, id);
      return (await read(level, { ...bringing, ids: [id] }, ...asked)).get(id) ?? 'null';
    };
    return { key, carries: true, level, read: one };
  }
  const levels = anyLevels(building, nodes);
  const any = async (bringing: Bringing, run: RunPrepared) => {
    const [asked] = ids(bringing) as [string | string[]];
    const all = [asked].flat();
    checkIds(all);
    const found = await readAny(levels, all, bringing, run);
    const written = all.map((id) => found.get(id) ?? 'null');
    return reading.any === 'one' ? written[0]! : `[${written.join()}]`;
  };
  return { key, carries: false, level: levels, read: any };
}
