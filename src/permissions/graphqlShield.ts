/**
 * graphql-shield as it loads on present Nodes: its CommonJS build, which calls the `util.isUndefined` that Node 23
 * removed (its ES build cannot be linked at all).
 */
import { createRequire } from 'node:module';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Context } from '../core/context.js';

const load = createRequire(import.meta.url);
const util = load('node:util') as { isUndefined?: (value: unknown) => boolean };
util.isUndefined ??= (value) => value === undefined;

type Asks = (parent: unknown, args: unknown, context: Context) => boolean | Error;
type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** A rule as it is asked; with whoever asks, since ours look at nothing else. */
export interface Rule {
  resolve(
    parent: object,
    args: object,
    context: Pick<Context, 'viewer'>,
    info: object,
    options: object,
  ): Promise<unknown>;
}

/** Rules by type and field. */
export type Rules = Record<string, Record<string, Rule>>;

/** What stands before the resolvers, by type and field. */
type Middleware = Record<string, Record<string, (resolve: Resolve, ...rest: Parameters<Resolve>) => Promise<unknown>>>;

interface Options {
  readonly fallbackRule: Rule;
  readonly fallbackError: Error;
  readonly allowExternalErrors: boolean;
}

/** The part of graphql-shield that is used, with more exact types than its own. */
interface Shield {
  shield(rules: Rules, options: Options): { generate(schema: GraphQLSchema): Middleware };
  rule(name: string, options: { readonly cache: 'no_cache' }): (asks: Asks) => Rule;
  readonly allow: Rule;
  readonly deny: Rule;
}

export const { shield, rule, allow, deny } = load('graphql-shield') as Shield;
