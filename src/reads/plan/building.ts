import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema } from 'graphql';
import type { EntityDeclaration } from '../../core/fields/declaration.js';
import type { Locale } from '../../core/text.js';
import type { Asking } from '../../permissions/scopes.js';
import { PlanParams } from './bringing.js';
import type { Child } from './built.js';

/** What a plan is made from: the document, and everything that it depends on. */
export interface Building {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The variables of the operation, with slots for values. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whoever asks, with slots for what differs between those who ask alike. */
  readonly asking: Asking;
  readonly cursorKey: Buffer;
  readonly locale: Locale;
  /** Whether the rule before a field lets the viewer pass, as `Type.field`. */
  readonly open: (path: string) => boolean;
  /** The types that ids of any type have been of. */
  readonly types: ReadonlySet<string>;
  /** How many levels it has by now. */
  readonly built: { levels: number };
}

/** Thrown where a plan cannot express what is asked: it is then read level by level. */
export class Unplanned extends Error {}

/** A level that is being built: its columns, joins and children, as the fields asked for need them. */
export class LevelParts {
  readonly params = new PlanParams();
  readonly constants: unknown[] = [];
  readonly children: Child[] = [];
  readonly joins: string[] = [];
  private readonly places = new Map<string, number>();

  /** The place of a column in the statement's rows. */
  column(sql: string): number {
    const place = this.places.get(sql) ?? this.places.size + this.before;
    this.places.set(sql, place);
    return place;
  }

  /** The code that names something which text cannot say. */
  constant(value: unknown): string {
    return `k[${this.constants.push(value) - 1}]`;
  }

  /** The code for what a child brought for the id in a column, or from nothing. */
  child(level: Child['level'], key?: number): string {
    const place = this.children.push({ level, ...(key === undefined ? {} : { key }) }) - 1;
    return `m[${place}].get(${key === undefined ? "''" : `r[${key}]`})`;
  }

  get columns(): string[] {
    return [...this.places.keys()];
  }

  /** `before` is how many columns stand before those of the row itself. */
  constructor(private readonly before: number) {}
}

/** Where fields are asked for: rows of an entity, under an alias of a level's statement. */
export interface At {
  readonly building: Building;
  readonly parts: LevelParts;
  readonly entity: EntityDeclaration;
  readonly alias: string;
}
