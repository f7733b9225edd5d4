import { Property } from '@mikro-orm/decorators/legacy';

interface HiddenOptions {
  readonly nullable?: boolean;
  readonly collation?: string;
  readonly unique?: boolean;
  /** The column's default, as SQL. */
  readonly defaultRaw?: string;
  /** Of which entity it names rows, where these are counted and no foreign key says so. */
  readonly of?: string;
}

/** A column that the API does not show as such: secrets, hashes, and what only SQL asks. */
export function hidden(columnType: string, options: HiddenOptions = {}) {
  const type =
    columnType === 'jsonb'
      ? 'json'
      : columnType.startsWith('timestamptz')
        ? 'datetime'
        : ['boolean', 'integer'].includes(columnType)
          ? columnType
          : 'string';
  return (prototype: object, name: string): void =>
    Property({ type, columnType, ...options } as object)(prototype, name);
}
