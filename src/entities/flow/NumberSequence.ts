import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { hidden } from '../../core/fields/words.js';

/** The last number given to a kind of record in a year. */
@Entity({ tableName: 'number_sequence' })
export class NumberSequence {
  @PrimaryKey({ type: 'string', columnType: 'text' })
  prefix!: string;

  @PrimaryKey({ type: 'integer' })
  year!: number;

  @hidden('integer')
  last!: number;
}
