import { Migration } from '@mikro-orm/migrations';

export class Migration20261126162241_indicators extends Migration {
  override name = 'Migration20261126162241_indicators';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "indicator_run" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "from_day" date not null, "to_day" date not null, "cut_off" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "indicator_run" add constraint "indicator_run_number_unique" unique ("number");`);
    this.addSql(`create index "indicator_run_number_id_index" on "indicator_run" ("number", "id");`);
    this.addSql(`create index "indicator_run_owner_id_id_index" on "indicator_run" ("owner_id", "id");`);
    this.addSql(`create index "indicator_run_department_id_id_index" on "indicator_run" ("department_id", "id");`);
    this.addSql(`create index "indicator_run_customer_id_id_index" on "indicator_run" ("customer_id", "id");`);
    this.addSql(`create index "indicator_run_confidentiality_id_index" on "indicator_run" ("confidentiality", "id");`);
    this.addSql(`create index "indicator_run_due_at_id_index" on "indicator_run" ("due_at", "id");`);
    this.addSql(`create index "indicator_run_due_at_desc" on "indicator_run" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "indicator_run_entered_at_id_index" on "indicator_run" ("entered_at", "id");`);
    this.addSql(`create index "indicator_run_state_id_index" on "indicator_run" ("state", "id");`);
    this.addSql(`create index "indicator_run_from_day_id_index" on "indicator_run" ("from_day", "id");`);
    this.addSql(`create index "indicator_run_to_day_id_index" on "indicator_run" ("to_day", "id");`);

    this.addSql(
      `create table "indicator_version" ("id" text collate "C" not null, "indicator_code" text collate "C" not null, "edition" integer not null, "name_en" text collate "zh-x-icu" not null, "name_zh" text collate "zh-x-icu" not null, "asked_by_clause" text collate "C" not null, "indicator_unit" text collate "C" not null, "better" text collate "C" not null, "figure_kind" text collate "C" not null, "least" integer not null, "formula" text not null, "source_sql" text not null, "content_hash" text collate "C" not null, "first_used_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "indicator_version_indicator_code_id_index" on "indicator_version" ("indicator_code", "id");`,
    );

    this.addSql(
      `create table "indicator_value" ("id" text collate "C" not null, "indicator_run_id" text collate "C" not null, "indicator_id" text collate "C" not null, "subject" text collate "C" not null, "owner_id" text collate "C" null, "department_id" text collate "C" null, "part_of_id" text collate "C" null, "numerator" numeric(16,4) not null, "denominator" integer not null, "coverage" numeric(16,4) not null, "figure" numeric(16,4) null, "ninetieth" numeric(16,4) null, primary key ("id"));`,
    );
    this.addSql(
      `create index "indicator_value_indicator_run_id_id_index" on "indicator_value" ("indicator_run_id", "id");`,
    );
    this.addSql(`create index "indicator_value_indicator_id_id_index" on "indicator_value" ("indicator_id", "id");`);
    this.addSql(`create index "indicator_value_subject_id_index" on "indicator_value" ("subject", "id");`);
    this.addSql(`create index "indicator_value_owner_id_id_index" on "indicator_value" ("owner_id", "id");`);
    this.addSql(`create index "indicator_value_department_id_id_index" on "indicator_value" ("department_id", "id");`);
    this.addSql(`create index "indicator_value_part_of_id_id_index" on "indicator_value" ("part_of_id", "id");`);
    this.addSql(`create index "indicator_value_figure_id_index" on "indicator_value" ("figure", "id");`);
    this.addSql(
      `create index "indicator_value_figure_desc" on "indicator_value" ("figure" DESC nulls LAST, "id" DESC);`,
    );

    this.addSql(
      `create table "indicator_trace" ("id" bigint generated always as identity not null primary key, "indicator_value_id" text collate "C" not null, "record_id" text collate "C" not null, "done_on" timestamptz(3) not null, "contributes" boolean not null, "magnitude" numeric(16,4) null);`,
    );
    this.addSql(
      `create index "indicator_trace_indicator_value_id_id_index" on "indicator_trace" ("indicator_value_id", "id");`,
    );
    this.addSql(`create index "indicator_trace_record_id_id_index" on "indicator_trace" ("record_id", "id");`);

    this.addSql(
      `alter table "indicator_run" add constraint "indicator_run_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "indicator_run" add constraint "indicator_run_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "indicator_run" add constraint "indicator_run_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "indicator_value" add constraint "indicator_value_indicator_run_id_foreign" foreign key ("indicator_run_id") references "indicator_run" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "indicator_value" add constraint "indicator_value_indicator_id_foreign" foreign key ("indicator_id") references "indicator_version" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "indicator_value" add constraint "indicator_value_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "indicator_value" add constraint "indicator_value_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "indicator_value" add constraint "indicator_value_part_of_id_foreign" foreign key ("part_of_id") references "indicator_value" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "indicator_trace" add constraint "indicator_trace_indicator_value_id_foreign" foreign key ("indicator_value_id") references "indicator_value" ("id") on update restrict on delete restrict;`,
    );
  }
}
