import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { hidden } from '../../core/fields/words.js';

/** One step as other domains hear of it; append-only, also the change feed. */
@Entity({ tableName: 'event' })
export class Event {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint generated always as identity' })
  id!: string;

  @hidden('timestamptz(3)')
  at!: Date;

  @hidden('text')
  step!: string;

  @hidden('text', { collation: 'C' })
  recordId!: string;

  @hidden('integer')
  version!: number;
}
