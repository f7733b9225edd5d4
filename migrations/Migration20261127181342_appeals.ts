import { Migration } from '@mikro-orm/migrations';

export class Migration20261127181342_appeals extends Migration {
  override name = 'Migration20261127181342_appeals';

  override up(): void | Promise<void> {
    this.addSql(`alter table "assessment_form" add "appeal_by" timestamptz(3) null;`);
  }
}
