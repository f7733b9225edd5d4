import { Migration } from '@mikro-orm/migrations';

export class Migration20261126232830_supervisionPlans extends Migration {
  override name = 'Migration20261126232830_supervisionPlans';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "supervision_plan" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "plan_year" integer not null, "plan_quarter" integer null, "emphasis" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "supervision_plan" add constraint "supervision_plan_number_unique" unique ("number");`);
    this.addSql(`create index "supervision_plan_number_id_index" on "supervision_plan" ("number", "id");`);
    this.addSql(`create index "supervision_plan_owner_id_id_index" on "supervision_plan" ("owner_id", "id");`);
    this.addSql(
      `create index "supervision_plan_department_id_id_index" on "supervision_plan" ("department_id", "id");`,
    );
    this.addSql(`create index "supervision_plan_customer_id_id_index" on "supervision_plan" ("customer_id", "id");`);
    this.addSql(
      `create index "supervision_plan_confidentiality_id_index" on "supervision_plan" ("confidentiality", "id");`,
    );
    this.addSql(`create index "supervision_plan_due_at_id_index" on "supervision_plan" ("due_at", "id");`);
    this.addSql(
      `create index "supervision_plan_due_at_desc" on "supervision_plan" ("due_at" DESC nulls LAST, "id" DESC);`,
    );
    this.addSql(`create index "supervision_plan_entered_at_id_index" on "supervision_plan" ("entered_at", "id");`);
    this.addSql(`create index "supervision_plan_state_id_index" on "supervision_plan" ("state", "id");`);
    this.addSql(`create index "supervision_plan_plan_year_id_index" on "supervision_plan" ("plan_year", "id");`);

    this.addSql(
      `create table "supervision_item" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "supervision_plan_id" text collate "C" not null, "asked_by_clause" text collate "C" not null, "inspected_id" text collate "C" not null, "inspect_by" date not null, primary key ("id"));`,
    );
    this.addSql(`alter table "supervision_item" add constraint "supervision_item_number_unique" unique ("number");`);
    this.addSql(`create index "supervision_item_number_id_index" on "supervision_item" ("number", "id");`);
    this.addSql(`create index "supervision_item_owner_id_id_index" on "supervision_item" ("owner_id", "id");`);
    this.addSql(
      `create index "supervision_item_department_id_id_index" on "supervision_item" ("department_id", "id");`,
    );
    this.addSql(`create index "supervision_item_customer_id_id_index" on "supervision_item" ("customer_id", "id");`);
    this.addSql(
      `create index "supervision_item_confidentiality_id_index" on "supervision_item" ("confidentiality", "id");`,
    );
    this.addSql(`create index "supervision_item_due_at_id_index" on "supervision_item" ("due_at", "id");`);
    this.addSql(
      `create index "supervision_item_due_at_desc" on "supervision_item" ("due_at" DESC nulls LAST, "id" DESC);`,
    );
    this.addSql(`create index "supervision_item_entered_at_id_index" on "supervision_item" ("entered_at", "id");`);
    this.addSql(`create index "supervision_item_state_id_index" on "supervision_item" ("state", "id");`);
    this.addSql(
      `create index "supervision_item_supervision_plan_id_id_index" on "supervision_item" ("supervision_plan_id", "id");`,
    );
    this.addSql(
      `create index "supervision_item_asked_by_clause_id_index" on "supervision_item" ("asked_by_clause", "id");`,
    );
    this.addSql(`create index "supervision_item_inspected_id_id_index" on "supervision_item" ("inspected_id", "id");`);
    this.addSql(`create index "supervision_item_inspect_by_id_index" on "supervision_item" ("inspect_by", "id");`);

    this.addSql(`alter table "inspection" add "plan_item_id" text collate "C" null;`);
    this.addSql(
      `alter table "inspection" add constraint "inspection_plan_item_id_foreign" foreign key ("plan_item_id") references "supervision_item" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`create index "inspection_plan_item_id_id_index" on "inspection" ("plan_item_id", "id");`);

    this.addSql(
      `alter table "supervision_plan" add constraint "supervision_plan_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "supervision_plan" add constraint "supervision_plan_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "supervision_plan" add constraint "supervision_plan_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "supervision_item" add constraint "supervision_item_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "supervision_item" add constraint "supervision_item_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "supervision_item" add constraint "supervision_item_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "supervision_item" add constraint "supervision_item_supervision_plan_id_foreign" foreign key ("supervision_plan_id") references "supervision_plan" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "supervision_item" add constraint "supervision_item_inspected_id_foreign" foreign key ("inspected_id") references "department" ("id") on update restrict on delete restrict;`,
    );
  }
}
