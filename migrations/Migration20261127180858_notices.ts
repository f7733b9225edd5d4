import { Migration } from '@mikro-orm/migrations';

export class Migration20261127180858_notices extends Migration {
  override name = 'Migration20261127180858_notices';

  override up(): void | Promise<void> {
    this.addSql(`alter table "rectification_notice" drop constraint "rectification_notice_finding_id_unique";`);
  }
}
