import { Migration } from '@mikro-orm/migrations';

export class Migration20261201091820_line_amounts extends Migration {
  override name = 'Migration20261201091820_line_amounts';

  override up(): void | Promise<void> {
    this.addSql(`alter table "order_line" drop column "amount";`);
    this.addSql(
      `alter table "order_line" add "amount" numeric(18,2) generated always as (least(round(quantity * price, 2), 9999999999999999.99)) stored not null;`,
    );
  }
}
