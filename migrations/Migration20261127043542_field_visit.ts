import { Migration } from '@mikro-orm/migrations';

export class Migration20261127043542_field_visit extends Migration {
  override name = 'Migration20261127043542_field_visit';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "field_visit" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "ticket_id" text collate "C" not null, "planned_day" date not null, "purpose" text not null, "result" text null, "spare_parts" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "field_visit" add constraint "field_visit_number_unique" unique ("number");`);
    this.addSql(`create index "field_visit_number_id_index" on "field_visit" ("number", "id");`);
    this.addSql(`create index "field_visit_owner_id_id_index" on "field_visit" ("owner_id", "id");`);
    this.addSql(`create index "field_visit_department_id_id_index" on "field_visit" ("department_id", "id");`);
    this.addSql(`create index "field_visit_customer_id_id_index" on "field_visit" ("customer_id", "id");`);
    this.addSql(`create index "field_visit_confidentiality_id_index" on "field_visit" ("confidentiality", "id");`);
    this.addSql(`create index "field_visit_due_at_id_index" on "field_visit" ("due_at", "id");`);
    this.addSql(`create index "field_visit_due_at_desc" on "field_visit" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "field_visit_entered_at_id_index" on "field_visit" ("entered_at", "id");`);
    this.addSql(`create index "field_visit_state_id_index" on "field_visit" ("state", "id");`);
    this.addSql(`create index "field_visit_ticket_id_id_index" on "field_visit" ("ticket_id", "id");`);
    this.addSql(`create index "field_visit_planned_day_id_index" on "field_visit" ("planned_day", "id");`);

    this.addSql(
      `alter table "field_visit" add constraint "field_visit_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "field_visit" add constraint "field_visit_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "field_visit" add constraint "field_visit_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "field_visit" add constraint "field_visit_ticket_id_foreign" foreign key ("ticket_id") references "ticket" ("id") on update restrict on delete restrict;`,
    );
  }
}
