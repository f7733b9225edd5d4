import { Migration } from '@mikro-orm/migrations';

export class Migration20261201083000_computed extends Migration {
  override name = 'Migration20261201083000_computed';

  override up(): void | Promise<void> {
    this.addSql(`alter table "training_effect" rename column "reckoned_at" to "computed_at";`);
    this.addSql(`alter table "comprehensive_evaluation" rename column "reckoned_grade" to "computed_grade";`);
    for (const table of ['indicator_run', 'comprehensive_evaluation'])
      this.addSql(`update "${table}" set "state" = 'COMPUTED' where "state" = 'RECKONED';`);
  }
}
