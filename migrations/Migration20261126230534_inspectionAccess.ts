import { Migration } from '@mikro-orm/migrations';

export class Migration20261126230534_inspectionAccess extends Migration {
  override name = 'Migration20261126230534_inspectionAccess';

  override up(): void | Promise<void> {
    this.addSql(`alter table "inspection" add "access_until" timestamptz(3) null;`);
  }
}
