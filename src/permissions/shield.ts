import { isObjectType, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { declaredEntities } from '../core/fields/declaration.js';
import type { Viewer } from '../core/viewer.js';
import { allow, deny, shield, type Rule, type Rules } from './graphqlShield.js';
import { holds, ruleFor, type Guard } from './rules.js';

type Resolve = GraphQLFieldResolver<unknown, unknown>;

const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__'));

const rootsOf = (schema: GraphQLSchema) => new Set<unknown>([schema.getQueryType(), schema.getMutationType()]);

/** The rules of a schema: each root field's guard, each strict field's permission, and what is left is open. */
export function rulesOf(schema: GraphQLSchema): Rules {
  const roots = rootsOf(schema);
  const strict = new Map(
    declaredEntities().map(({ name, fields }) => [name, [...fields.values()].filter((field) => field.strict)]),
  );
  return Object.fromEntries(
    objectTypes(schema).map((type) => {
      const guarded = Object.values(type.getFields()).flatMap(({ name, extensions }) =>
        extensions['guard'] ? [[name, ruleFor(extensions['guard'] as Guard)] as const] : [],
      );
      if (roots.has(type)) return [type.name, Object.fromEntries(guarded)];
      const withheld = (strict.get(type.name) ?? []).map((field) => [field.name, holds(field.strict!)] as const);
      return [type.name, { '*': allow, ...Object.fromEntries(withheld) }];
    }),
  );
}

/** Puts graphql-shield's rules before the resolvers: refused at a root field, null at a strict one. */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const rules = rulesOf(schema);
  const options = { fallbackRule: deny, allowExternalErrors: true, fallbackError: new Error('no rule lets this pass') };
  const middleware = shield(rules, options).generate(schema);
  const roots = rootsOf(schema);
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      const open = rules[type.name]?.[field.name] === undefined && !roots.has(type);
      if (open) continue; // `'*': allow` would only make every field asynchronous
      const resolve: Resolve = field.resolve ?? ((source) => (source as Record<string, unknown>)[field.name]);
      const ask = middleware[type.name]![field.name]!;
      field.resolve = roots.has(type)
        ? (...rest) => ask(resolve, ...rest)
        : async (...rest) => {
            const answer = await ask(resolve, ...rest);
            return answer instanceof Error ? null : answer;
          };
    }
  }
  return schema;
}

/** Whether a rule lets somebody pass; it is the same object that stands before the resolver. */
export const passes = async (rule: Rule, viewer: Viewer): Promise<boolean> =>
  (await rule.resolve({}, {}, { viewer }, {}, { debug: false })) === true;
