import { isNonNullType, isScalarType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import type { Choices, Source } from './choices.js';
import { literal } from './literals.js';
import type { Pools } from './pools.js';

/** A variable that an operation declares, and what a request may give it; where that is undefined, nothing. */
export interface Variable {
  readonly name: string;
  readonly declared: string;
  readonly given: Source;
}

/** A fragment that was defined, and may be spread again. */
export interface Fragment {
  readonly name: string;
  readonly on: string;
  readonly text: string;
  /** How many levels of rows it holds. */
  readonly levels: number;
}

const mostAliases = 30;

/** An operation while it is being written. */
export class Draft {
  readonly variables: Variable[] = [];
  readonly fragments: Fragment[] = [];
  /** The permissions without which its root fields are refused. */
  readonly permissions = new Set<string>();
  #aliases = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly from: Choices,
    readonly pools: Pools,
    /** Stands in the names of its fragments. */
    readonly name: string,
  ) {}

  /** Another name for a field, sometimes. */
  alias(percent: number): string {
    if (this.#aliases >= mostAliases || !this.from.chance(percent)) return '';
    this.#aliases += 1;
    return `${this.from.one(['a', 'b', 'it', 'number', 'x'])}${this.from.one(['', '', '2', '3'])}: `;
  }

  /** The value of an argument, as a literal or as a variable. */
  argument(type: GraphQLInputType, source: Source): string {
    if (this.from.chance(28)) return this.variable(type, source);
    if (!isNonNullType(type) && this.from.chance(3)) return 'null';
    const within = (value: unknown, type: GraphQLInputType) =>
      isScalarType(type) && this.from.chance(12) ? this.variable(type, () => value) : undefined;
    return literal(source(this.from), type, within);
  }

  /** A new variable in this place: needed or not, with a default or without. */
  variable(type: GraphQLInputType, source: Source): string {
    const { from } = this;
    const name = `v${this.variables.length + 1}`;
    const needed = isNonNullType(type) || from.chance(25);
    const declared = `$${name}: ${type}${needed && !isNonNullType(type) ? '!' : ''}`;
    const preset = from.chance(25) ? ` = ${literal(source(from), type)}` : '';
    const mayLack = !needed || preset !== '';
    const given: Source = (from) => {
      if (mayLack && from.chance(15)) return undefined;
      return !needed && from.chance(10) ? null : source(from);
    };
    this.variables.push({ name, declared: declared + preset, given });
    return `$${name}`;
  }

  /** `@skip` and `@include`, sometimes. */
  directives(percent: number): string {
    if (!this.from.chance(percent)) return '';
    const condition = () => this.argument(this.#boolean(), (from) => from.chance(50));
    return this.from
      .some(['include', 'skip'], this.from.chance(85) ? 1 : 2)
      .map((name) => ` @${name}(if: ${condition()})`)
      .join('');
  }

  #boolean(): GraphQLInputType {
    return this.schema.getDirective('skip')!.args[0]!.type;
  }
}
