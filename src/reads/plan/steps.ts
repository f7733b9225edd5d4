import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { shownStep, stepsAsked, type AskedStep } from '../availableSteps.js';
import { columnOf } from '../columns.js';
import { momentOf } from '../scalars.js';
import { below } from './below.js';
import type { At } from './building.js';
import { js, type Json, type TextRow } from './glue.js';

type Shown = Readonly<Record<string, unknown>>;
type Fields = readonly (readonly [key: string, of: (shown: Shown) => unknown])[];

const picked = (fields: Fields, shown: Shown) => Object.fromEntries(fields.map(([key, of]) => [key, of(shown)]));

const pickedAll = (fields: Fields, shown: Shown | readonly Shown[]) =>
  Array.isArray(shown) ? shown.map((one: Shown) => picked(fields, one)) : picked(fields, shown as Shown);

/** How the fields below these nodes are picked from a plain object, and from those within it. */
function pick(building: At['building'], type: GraphQLObjectType, nodes: readonly FieldNode[]): Fields {
  return [...below(building, type, nodes)].map(([key, asked]) => {
    const name = asked[0]!.name.value;
    if (name === '__typename') return [key, () => type.name];
    if (!asked[0]!.selectionSet) return [key, (shown) => shown[name]];
    const within = pick(building, getNamedType(type.getFields()[name]!.type) as GraphQLObjectType, asked);
    return [key, (shown) => pickedAll(within, shown[name] as Shown | readonly Shown[])];
  });
}

/** How many texts of steps are kept for one place in a plan. */
const textsKept = 200;

/** Stands in a text where the time will be at which the step is due. */
const dueHere = '\u0000due';

/** What the viewer may do next with the row, each step's answers being a column of it. */
export function stepsJson(at: At, nodes: readonly FieldNode[]): Json {
  const { building, parts, entity, alias } = at;
  const { asking, locale, schema } = building;
  const fields = pick(building, schema.getType('AvailableStep') as GraphQLObjectType, nodes);
  const due = parts.column(columnOf(entity, entity.fields.get('dueAt')!, alias, asking, parts.params));
  const steps = stepsAsked(entity.name, alias, asking, parts.params).map((asked) => {
    return { ...asked, place: parts.column(asked.column) };
  });
  const known = new Map<string, readonly string[]>();
  /** The text of a step with these answers, in pieces: between them stands when it is due. */
  const saidOf = ({ step, found }: AskedStep, answers: string) => {
    const key = `${step.name} ${answers}`;
    const before = known.get(key);
    if (before) return before;
    const shown = shownStep(
      found((at) => answers[2 * at + 1] === 't'),
      dueHere,
      locale,
    );
    const json = JSON.stringify(picked(fields, shown));
    const pieces = json.split(JSON.stringify(dueHere));
    if (known.size > textsKept) known.clear();
    known.set(key, pieces);
    return pieces;
  };
  const all = (row: TextRow) => {
    const dueAt = row[due] == null ? 'null' : JSON.stringify(momentOf(row[due]));
    const shown = steps.flatMap((asked) => {
      const answers = row[asked.place];
      return answers?.[1] === 't' ? saidOf(asked, answers).join(dueAt) : []; // {t,f,f}: held here, then what blocks
    });
    return `[${shown.join()}]`;
  };
  return js(`${parts.constant(all)}(r)`);
}
