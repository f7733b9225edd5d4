import {
  ArrayMaxSize,
  ArrayMinSize,
  IsDefined,
  IsNotEmpty,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { fieldNames, type Brings, type Extra, type Extras, type Lines } from '../core/brings.js';
import { choiceType } from '../core/fields/choiceType.js';
import { declarationOf, type EntityDeclaration, type FieldDeclaration } from '../core/fields/declaration.js';
import { lowerFirst } from '../core/text.js';
import { inputNameOf, type NamedStep } from '../processes/index.js';
import { checks, inRange, lines as lineChecks, type Decorate } from './checks.js';
import { declareType, type Shape } from './declare.js';
import { shown } from './shown.js';
import { KeyedInput, StepInput } from './steps.js';

type Type = new () => object;

/** A field of an input: how it is shown, and what its values must be. */
interface Input extends Shape {
  readonly checks: readonly Decorate[];
  readonly list?: boolean;
}

/** A list that replaces what stands there is never null, which could mean that it stays or that all goes. */
const neverNull = [ValidateIf((_, value) => value !== undefined), IsDefined()];

const typeOf = ({ kind, choices }: Pick<Extra, 'kind' | 'choices'>): object =>
  choices ? choiceType(choices.type, choices.values) : (shown[kind]?.() ?? String);

/** A field of an entity, described and checked as it is there. */
function fieldInput(field: FieldDeclaration, required: boolean, of: EntityDeclaration): Input {
  const { kind, clause, en, zh, between } = field;
  const type = typeOf(field);
  const context = { clause: clause ?? of.clause };
  const bounded = between ? inRange(kind, between, { context }) : (checks[kind] ?? []);
  return { en, zh, ...(clause && { clause }), nullable: !required, type: () => type, checks: bounded };
}

/** The bounds of an extra: of a number itself, of a text its length. */
function bounds({ kind, between, pattern }: Extra): Decorate[] {
  if (!between) return checks[kind] ?? [];
  const [least, most] = between;
  if (kind === 'integer') return [Min(least), Max(most)];
  const blank = kind === 'text' && !pattern ? [Matches(/\S/, { message: '$property must not be blank' })] : [];
  return [
    ...(checks[kind] && kind !== 'text' ? checks[kind] : []),
    MinLength(least),
    MaxLength(most),
    ...blank,
    ...(pattern ? [Matches(pattern)] : []),
  ];
}

function extraInput(extra: Extra): Input {
  const { en, zh, clause, size, optional } = extra;
  const one = typeOf(extra);
  return {
    en,
    zh,
    nullable: optional === true,
    type: () => (size ? [one] : one),
    list: size !== undefined,
    ...(clause && { clause }),
    checks: size ? [ArrayMinSize(size[0]), ArrayMaxSize(size[1]), MaxLength(100, { each: true })] : bounds(extra),
  };
}

function linesInput({ of, type = `${of.name}Input`, fields, replaces, optional, en, zh }: Lines): Input {
  const kept = { en: 'Line to keep; null for a new one', zh: '保留的行；缺省为新增' } as const;
  const id: Extras = replaces ? { id: { ...kept, kind: 'reference', optional: true } } : {};
  const line = declareInput(type, declarationOf(of), { ...fields, extra: { ...fields.extra, ...id } });
  const all = {
    en: `${en}; replaces all${optional ? ', unless left out' : ''}`,
    zh: `${zh}；整体替换${optional ? '，省略则不变' : ''}`,
  };
  return {
    ...(replaces ? all : { en, zh }),
    nullable: optional === true,
    type: () => [line],
    list: replaces === true,
    checks: lineChecks,
  };
}

const mapped = <A, B>(of: Readonly<Record<string, A>>, how: (one: A) => B): [string, B][] =>
  Object.entries(of).map(([name, one]) => [name, how(one)]);

const made = new Map<string, string>();

/** An input type of what is brought; throws where two that differ would have one name. */
function declareInput(name: string, entity: EntityDeclaration, brings: Brings, base?: Type): Type {
  const { required = [], lines = {}, extra = {} } = brings;
  const before = made.get(name);
  const now = JSON.stringify([entity.name, brings]);
  if (before !== undefined && before !== now) throw new Error(`Two inputs are called ${name}.`);
  made.set(name, now);

  const own = fieldNames(brings).map((field): [string, Input] => {
    return [field, fieldInput(entity.fields.get(field)!, required.includes(field), entity)];
  });
  const inputs = [...own, ...mapped(lines, linesInput), ...mapped(extra, extraInput)];
  const { en, zh } = entity;
  const means = { en: `Input: ${lowerFirst(en)}`, zh: `${zh}录入内容` };
  const type = declareType('input', name, means, Object.fromEntries(inputs), base);
  if (before === undefined)
    for (const [field, { nullable, list, checks }] of inputs) {
      const given = !nullable ? [IsNotEmpty()] : list ? neverNull : [IsOptional()];
      for (const check of [...given, ...checks]) check(type.prototype as object, field);
    }
  return type;
}

/** The input type of a step, from what it brings; `StepInput` where that is nothing. */
export function inputOf(step: NamedStep): Type {
  const { brings, entity, from } = step;
  if (!brings) return from ? StepInput : KeyedInput;
  const of = brings.of ? declarationOf(brings.of) : entity;
  return declareInput(inputNameOf(step), of, brings, from ? StepInput : KeyedInput);
}
