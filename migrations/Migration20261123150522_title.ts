import { Migration } from '@mikro-orm/migrations';

/** A contract’s title is a name: at most 200 characters, which its index can hold. */
export class Migration20261123150522_title extends Migration {
  override name = 'Migration20261123150522_title';

  override up(): void {
    this.addSql(`alter table "contract" alter column "title" type text collate "zh-x-icu" using ("title"::text);`);
  }
}
