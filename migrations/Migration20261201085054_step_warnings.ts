import { Migration } from '@mikro-orm/migrations';

export class Migration20261201085054_step_warnings extends Migration {
  override name = 'Migration20261201085054_step_warnings';

  override up(): void | Promise<void> {
    this.addSql(`alter table "step_record" add "warnings" text collate "C" null;`);
  }
}
