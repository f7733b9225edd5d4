import { Migration } from '@mikro-orm/migrations';

export class Migration20261126232042_inspectionItems extends Migration {
  override name = 'Migration20261126232042_inspectionItems';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "inspection_item" ("id" text collate "C" not null, "inspection_id" text collate "C" not null, "method" text collate "C" not null, "asked_by_clause" text collate "C" null, "criterion" text null, "observed" text not null, "conforms" boolean null, "sampled_id" text collate "C" null, "proof_id" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`create index "inspection_item_inspection_id_id_index" on "inspection_item" ("inspection_id", "id");`);
    this.addSql(`create index "inspection_item_sampled_id_id_index" on "inspection_item" ("sampled_id", "id");`);
    this.addSql(`create index "inspection_item_proof_id_id_index" on "inspection_item" ("proof_id", "id");`);

    this.addSql(`drop index "inspection_method_id_index";`);
    this.addSql(`alter table "inspection" drop column "method";`);

    this.addSql(
      `alter table "inspection_item" add constraint "inspection_item_inspection_id_foreign" foreign key ("inspection_id") references "inspection" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "inspection_item" add constraint "inspection_item_sampled_id_foreign" foreign key ("sampled_id") references "sampled_record" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "inspection_item" add constraint "inspection_item_proof_id_foreign" foreign key ("proof_id") references "file_record" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`create trigger append_only before update or delete or truncate on "inspection_item"
      for each statement execute function refuse_change();`);
  }
}
