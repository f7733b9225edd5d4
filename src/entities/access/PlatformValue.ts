import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { hidden } from '../../core/fields/words.js';

/** What all instances on one database share: the access epoch, the key that seals cursors, the set-up code. */
@Entity({ tableName: 'platform_value' })
export class PlatformValue {
  @PrimaryKey({ type: 'string', columnType: 'text' })
  key!: string;

  @hidden('text')
  value!: string;
}
