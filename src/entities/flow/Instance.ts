import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { hidden } from '../../core/fields/words.js';

/** One process that does jobs: alive as long as its heart beats, in the time of the database, which nobody moves. */
@Entity({ tableName: 'instance' })
export class Instance {
  /** The name by which it locks jobs. */
  @PrimaryKey({ type: 'string', columnType: 'text', collation: 'C' })
  id!: string;

  /** Host and process id, for whoever looks after it. */
  @hidden('text')
  place!: string;

  @hidden('timestamptz(3)')
  startedAt!: Date;

  @hidden('timestamptz(3)')
  beatAt!: Date;
}
