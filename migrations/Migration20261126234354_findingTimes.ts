import { Migration } from '@mikro-orm/migrations';

export class Migration20261126234354_findingTimes extends Migration {
  override name = 'Migration20261126234354_findingTimes';

  override up(): void | Promise<void> {
    this.addSql(
      `alter table "finding" add "seen_on" date null, add "record_by" timestamptz(3) null, add "late_because" text null, add "recheck_day" date null;`,
    );
    this.addSql(
      `update "finding" set "seen_on" = ("entered_at" at time zone 'Asia/Shanghai')::date, "record_by" = "entered_at";`,
    );
    this.addSql(`alter table "finding" alter "seen_on" set not null, alter "record_by" set not null;`);
    this.addSql(`create index "finding_recheck_day_id_index" on "finding" ("recheck_day", "id");`);
    this.addSql(`create index "finding_recheck_day_desc" on "finding" ("recheck_day" DESC nulls LAST, "id" DESC);`);
  }
}
