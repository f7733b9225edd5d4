import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** That a job has done what follows from an event: written with its effect, so that it is done once. */
@Entity({ tableName: 'handled' })
export class Handled {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint', of: 'Event' } as object)
  eventId!: string;

  @PrimaryKey({ type: 'string', columnType: 'text', collation: 'C' })
  job!: string;
}
