import { Migration } from '@mikro-orm/migrations';

export class Migration20261127181649_notice_appeals extends Migration {
  override name = 'Migration20261127181649_notice_appeals';

  override up(): void | Promise<void> {
    this.addSql(
      `alter table "rectification_notice" add "appeal_by" timestamptz(3) not null default now(), add "appeal" text null;`,
    );
    this.addSql(`alter table "rectification_notice" alter column "appeal_by" drop default;`);
  }
}
