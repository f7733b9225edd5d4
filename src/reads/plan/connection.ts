import { getNamedType, type FieldNode, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import type { EntityDeclaration } from '../../core/fields/declaration.js';
import type { SignedIn } from '../../core/context.js';
import { pageOf, type ListArgs } from '../connection.js';
import { sealPlace } from '../cursor.js';
import { countCap, type Page, type Start } from '../level.js';
import { below } from './below.js';
import { Unplanned, type At, type Building } from './building.js';
import { expression, js, listed, object, type Json } from './glue.js';
import type { Level } from './built.js';
import { buildLevel } from './level.js';
import type { PlanParams } from './bringing.js';

/** A list that is asked for. */
interface AskedList {
  readonly entity: EntityDeclaration;
  readonly start: Start;
  readonly args: ListArgs;
  readonly type: GraphQLOutputType;
  readonly nodes: readonly FieldNode[];
  readonly beside?: ((params: PlanParams) => string) | undefined;
}

/** Writes a row of what is asked for below these nodes. */
type RowJson = (at: At, nodes: readonly FieldNode[]) => Json;

/** A list as a level: its page, its count where asked, and the connection that is written of it. */
export function listLevel(building: Building, rowJson: RowJson, asked: AskedList): Level {
  const { entity, start, args, type, nodes, beside } = asked;
  const { asking, cursorKey } = building;
  const page = pageOf(entity, args, { ...asking, cursorKey } as Pick<SignedIn, 'viewer' | 'cursorKey'>);
  const connection = getNamedType(type) as GraphQLObjectType;
  const fields = below(building, connection, nodes);
  const counts = [...fields.values()].some(([node]) => node!.name.value.startsWith('totalCount'));
  const body = (at: At) => new Connection(at, page, rowJson).body(connection, fields);
  return buildLevel(building, { entity, start, page, counts, body, beside });
}

/** Writes the code of a connection: a loop for each time that its rows are asked for, then the object around them. */
class Connection {
  private readonly loops: string[] = [];

  constructor(
    private readonly at: At,
    private readonly page: Page,
    private readonly rowJson: RowJson,
  ) {}

  body(type: GraphQLObjectType, fields: ReadonlyMap<string, readonly FieldNode[]>): string {
    const json = object([...fields].map(([key, nodes]) => [key, this.field(type, nodes)]));
    return `${this.loops.join('')}return ${expression(json)}`;
  }

  private field(type: GraphQLObjectType, nodes: readonly FieldNode[]): Json {
    const { building } = this.at;
    const name = nodes[0]!.name.value;
    const of = () => getNamedType(type.getFields()[name]!.type) as GraphQLObjectType;
    switch (name) {
      case '__typename':
        return [JSON.stringify(type.name)];
      case 'nodes':
        return listed(this.rowJson(this.at, nodes), this.loops);
      case 'edges':
        return listed(
          object([...below(building, of(), nodes)].map(([key, asked]) => [key, this.edge(of(), asked)])),
          this.loops,
        );
      case 'pageInfo':
        return object(
          [...below(building, of(), nodes)].map(([key, [asked]]) => [key, this.info(of(), asked!.name.value)]),
        );
      case 'totalCount':
        return js(`Math.min(n,${countCap - 1})`);
      case 'totalCountIsExact':
        return js(`(n<${countCap})`);
      default:
        throw new Unplanned(`${type.name}.${name}`);
    }
  }

  private edge(type: GraphQLObjectType, nodes: readonly FieldNode[]): Json {
    const name = nodes[0]!.name.value;
    if (name === 'node') return this.rowJson(this.at, nodes);
    if (name === 'cursor') return js(this.cursor('r'));
    return [JSON.stringify(type.name)];
  }

  private info(type: GraphQLObjectType, name: string): Json {
    const { reversed, from } = this.page;
    const elsewhere = [String(from !== undefined)];
    switch (name) {
      case 'startCursor':
        return js(`(g.length?${this.cursor('g[0]')}:'null')`);
      case 'endCursor':
        return js(`(g.length?${this.cursor('g[g.length-1]')}:'null')`);
      case 'hasNextPage':
        return reversed ? elsewhere : js('more');
      case 'hasPreviousPage':
        return reversed ? js('more') : elsewhere;
      default:
        return [JSON.stringify(type.name)];
    }
  }

  /** The code of a row's cursor. */
  private cursor(row: string): string {
    const { building, entity, parts, alias } = this.at;
    const { order } = this.page;
    const seal = (value: string | null, id: string) =>
      `"${sealPlace(building.cursorKey, entity.name, order, { value, id })}"`;
    const [place, id] = [parts.column(`${alias}.${order.field.column}`), parts.column(`${alias}.id`)];
    return `${parts.constant(seal)}(${row}[${place}],${row}[${id}])`;
  }
}
