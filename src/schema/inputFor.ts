import type { Ref } from '@mikro-orm/core';
import { IsNotEmpty, IsOptional, Max, Min } from 'class-validator';
import { choiceType } from '../core/fields/choiceType.js';
import { declarationOf, type EntityClass, type FieldDeclaration } from '../core/fields/declaration.js';
import { lowerFirst, type Text } from '../core/text.js';
import { inputNameOf, steps } from '../processes/index.js';
import { checks, lines, type Decorate } from './checks.js';
import { declareType, type Shape } from './declare.js';
import { shown } from './shown.js';
import { KeyedInput, StepInput } from './steps.js';

type Given<V> = V extends Ref<object> ? string : V;

/** Fields of an entity as an input brings them: references as ids. */
export type Fields<E, K extends keyof E> = { [P in K]: Given<E[P]> };

function shapeOf({ kind, choices, nullable = false, clause, en, zh }: FieldDeclaration, optional: boolean): Shape {
  const choice = choices && choiceType(choices.type, choices.values);
  return {
    en,
    zh,
    ...(clause ? { clause } : {}),
    nullable: nullable || optional,
    type: choice ? () => choice : (shown[kind] ?? (() => String)),
  };
}

/** The names of inputs that steps are asked with; the others are lines of these. */
const inputsOfSteps = new Set([...steps.values()].map(inputNameOf));

interface Options {
  /** The input also names the record and its version; where it edits, every field may be left out. */
  readonly on?: 'record' | 'record, in part';
  /** Fields that have a value of their own where none is given. */
  readonly preset?: readonly string[];
  /** Fields that a record may lack and that this step gives it. */
  readonly required?: readonly string[];
  readonly lines?: Readonly<Record<string, Text & { readonly of: new () => object; readonly optional?: true }>>;
  readonly extra?: Readonly<Record<string, Shape & { readonly check?: Decorate[] }>>;
}

/** An input type whose fields are those of an entity, described and checked as they are there. */
export function inputFor<E, K extends keyof E & string>(
  entity: EntityClass & (new () => E),
  name: string,
  names: readonly K[],
  { on, preset = [], required = [], lines: lists = {}, extra = {} }: Options = {},
): new () => object {
  const edits = on === 'record, in part';
  const { fields, en, zh } = declarationOf(entity);
  const chosen = names.map((name) => {
    const field = fields.get(name)!;
    return required.includes(name) ? { ...field, nullable: false } : field;
  });
  const shapes = {
    ...Object.fromEntries(chosen.map((field) => [field.name, shapeOf(field, edits || preset.includes(field.name))])),
    ...Object.fromEntries(
      Object.entries(lists).map(([key, { of, optional = edits, ...text }]) => [
        key,
        { ...text, type: () => [of], nullable: optional },
      ]),
    ),
    ...extra,
  };
  const type = declareType(
    'input',
    name,
    { en: `What is entered: ${lowerFirst(en)}`, zh: `${zh}录入内容` },
    shapes,
    on ? StepInput : inputsOfSteps.has(name) ? KeyedInput : undefined,
  );
  const decorate = (key: string, nullable: boolean, decorators: Decorate[]) =>
    [...(nullable ? [IsOptional()] : [IsNotEmpty()]), ...decorators].forEach((check) =>
      check(type.prototype as object, key),
    );
  for (const field of chosen)
    decorate(
      field.name,
      edits || preset.includes(field.name) || (field.nullable ?? false),
      field.between ? [Min(field.between[0]), Max(field.between[1])] : (checks[field.kind] ?? []),
    );
  for (const [key, { optional = edits }] of Object.entries(lists)) decorate(key, optional, lines);
  for (const [key, { nullable = false, check = [] }] of Object.entries(extra)) decorate(key, nullable, check);
  return type;
}
