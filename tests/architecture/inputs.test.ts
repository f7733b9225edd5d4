import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isInputObjectType, type GraphQLSchema } from 'graphql';
import { fieldNames } from '../../src/core/brings.js';
import { declarationOf, type EntityDeclaration } from '../../src/core/fields/declaration.js';
import { steps } from '../../src/processes/index.js';
import { bareSchema } from '../../src/server/schema.js';

/** The mutations that take a step and whose input has no field by this name. */
const without = (schema: GraphQLSchema, field: string): string[] =>
  Object.values(schema.getMutationType()!.getFields()).flatMap(({ name, args, extensions }) => {
    const [input] = args.map(({ type }) => getNamedType(type));
    const found = isInputObjectType(input) && field in input.getFields();
    return extensions['step'] && !found ? [name] : [];
  });

it('every mutation that takes a step can be asked for again under an idempotency key', async () =>
  expect(without(await bareSchema(), 'idempotencyKey')).toEqual([]));

it('the guard itself bites on a step without', () => {
  const schema = buildSchema('type Query { a: Int } type Mutation { b(input: B!): Int } input B { c: Int }');
  schema.getMutationType()!.getFields()['b']!.extensions = { step: 'b' };
  expect(without(schema, 'idempotencyKey')).toEqual(['b']);
  expect(without(schema, 'c')).toEqual([]);
});

/** What may well be negative. */
const signed = [
  'Amendment.amountChange',
  'Contract.margin',
  'Customer.bottomLine',
  'SchemeItem.zeroAt',
  'SchemeItem.fullAt',
];

/** The numbers that steps bring and for which neither the field nor a fact of the process says how little is too little. */
function unbounded(): string[] {
  const all = [...steps.values()];
  return all.flatMap(({ brings, entity }) => {
    if (!brings) return [];
    const facts = all.flatMap((step) =>
      step.entity === entity ? [...(step.unless ?? []), ...(step.unlessAfter ?? [])] : [],
    );
    const sql = facts.map((fact) => fact.sql('r', 'actors', 'now')).join('\n');
    const among = ({ name, fields }: EntityDeclaration, brought: readonly string[]) =>
      brought
        .map((field) => fields.get(field)!)
        .filter(({ kind, between }) => !between && ['integer', 'money', 'quantity', 'percent'].includes(kind))
        .filter(({ column }) => !new RegExp(`\\.${column}(\\), 0\\))? (<|not between)`).test(sql))
        .map((field) => `${name}.${field.name}`);
    const lines = Object.values(brings.lines ?? {});
    return [
      ...among(brings.of ? declarationOf(brings.of) : entity, fieldNames(brings)),
      ...lines.flatMap(({ of, fields }) => among(declarationOf(of), fieldNames(fields))),
    ];
  });
}

it('every number that a step brings has a least value, but for those that may be negative', () =>
  expect([...new Set(unbounded())].sort()).toEqual([...signed].sort()));
