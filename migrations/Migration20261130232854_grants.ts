import { Migration } from '@mikro-orm/migrations';

export class Migration20261130232854_grants extends Migration {
  override name = 'Migration20261130232854_grants';

  override up(): void | Promise<void> {
    this.addSql(`alter table "grant" add "granted_in" integer not null default 0;`);
  }
}
