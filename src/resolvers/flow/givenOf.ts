import { fieldNames, type Extra, type Lines } from '../../core/brings.js';
import { declarationOf } from '../../core/fields/declaration.js';
import type { NamedStep } from '../../processes/index.js';

type Values = Readonly<Record<string, unknown>>;
type Read = (value: unknown) => unknown;

const asIs: Read = (value) => value;
const asMoment: Read = (value) => (typeof value === 'string' ? new Date(value) : value);
const reads = ({ kind }: Pick<Extra, 'kind'>): Read => (kind === 'moment' ? asMoment : asIs);

/** Of an input what a step brings, as its effect is handed it: moments as dates, what was left out not at all. */
export function givenOf({ brings = {}, entity }: NamedStep): (input: Values) => Values {
  const { fields } = brings.of ? declarationOf(brings.of) : entity;
  const lines = Object.entries(brings.lines ?? {}).map(([name, of]): [string, Read] => [name, readingLines(of)]);
  return reading([
    ...fieldNames(brings).map((name): [string, Read] => [name, reads(fields.get(name)!)]),
    ...Object.entries(brings.extra ?? {}).map(([name, extra]): [string, Read] => [name, reads(extra)]),
    ...lines,
  ]);
}

function readingLines({ of, fields, replaces }: Lines): Read {
  const declared = declarationOf(of).fields;
  const read = reading([
    ...fieldNames(fields).map((name): [string, Read] => [name, reads(declared.get(name)!)]),
    ...Object.entries(fields.extra ?? {}).map(([name, extra]): [string, Read] => [name, reads(extra)]),
    ...(replaces ? [['id', asIs] as [string, Read]] : []),
  ]);
  return (lines) => (lines as readonly Values[] | null)?.map(read) ?? null;
}

const reading =
  (read: readonly [string, Read][]) =>
  (values: Values): Values => {
    const given: Record<string, unknown> = {};
    for (const [name, how] of read) if (values[name] !== undefined) given[name] = how(values[name]);
    return given;
  };
