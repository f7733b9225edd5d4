import { Migration } from '@mikro-orm/migrations';

export class Migration20261126175247_supervision extends Migration {
  override name = 'Migration20261126175247_supervision';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "inspection" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "inspected_id" text collate "C" not null, "method" text collate "C" not null, "subject" text not null, "report_day" date not null, "conclusion" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "inspection" add constraint "inspection_number_unique" unique ("number");`);
    this.addSql(`create index "inspection_number_id_index" on "inspection" ("number", "id");`);
    this.addSql(`create index "inspection_owner_id_id_index" on "inspection" ("owner_id", "id");`);
    this.addSql(`create index "inspection_department_id_id_index" on "inspection" ("department_id", "id");`);
    this.addSql(`create index "inspection_customer_id_id_index" on "inspection" ("customer_id", "id");`);
    this.addSql(`create index "inspection_confidentiality_id_index" on "inspection" ("confidentiality", "id");`);
    this.addSql(`create index "inspection_due_at_id_index" on "inspection" ("due_at", "id");`);
    this.addSql(`create index "inspection_due_at_desc" on "inspection" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "inspection_entered_at_id_index" on "inspection" ("entered_at", "id");`);
    this.addSql(`create index "inspection_state_id_index" on "inspection" ("state", "id");`);
    this.addSql(`create index "inspection_inspected_id_id_index" on "inspection" ("inspected_id", "id");`);
    this.addSql(`create index "inspection_method_id_index" on "inspection" ("method", "id");`);
    this.addSql(`create index "inspection_report_day_id_index" on "inspection" ("report_day", "id");`);

    this.addSql(
      `create table "finding" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "inspection_id" text collate "C" not null, "asked_by_clause" text collate "C" not null, "observed" text not null, "severity" text collate "C" not null, "responsible_id" text collate "C" not null, "repeated" boolean not null, primary key ("id"));`,
    );
    this.addSql(`alter table "finding" add constraint "finding_number_unique" unique ("number");`);
    this.addSql(`create index "finding_number_id_index" on "finding" ("number", "id");`);
    this.addSql(`create index "finding_owner_id_id_index" on "finding" ("owner_id", "id");`);
    this.addSql(`create index "finding_department_id_id_index" on "finding" ("department_id", "id");`);
    this.addSql(`create index "finding_customer_id_id_index" on "finding" ("customer_id", "id");`);
    this.addSql(`create index "finding_confidentiality_id_index" on "finding" ("confidentiality", "id");`);
    this.addSql(`create index "finding_due_at_id_index" on "finding" ("due_at", "id");`);
    this.addSql(`create index "finding_due_at_desc" on "finding" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "finding_entered_at_id_index" on "finding" ("entered_at", "id");`);
    this.addSql(`create index "finding_state_id_index" on "finding" ("state", "id");`);
    this.addSql(`create index "finding_inspection_id_id_index" on "finding" ("inspection_id", "id");`);
    this.addSql(`create index "finding_asked_by_clause_id_index" on "finding" ("asked_by_clause", "id");`);
    this.addSql(`create index "finding_severity_id_index" on "finding" ("severity", "id");`);
    this.addSql(`create index "finding_responsible_id_id_index" on "finding" ("responsible_id", "id");`);
    this.addSql(`create index "finding_repeated_id_index" on "finding" ("repeated", "id");`);

    this.addSql(
      `create table "inspection_sample" ("id" text collate "C" not null, "inspection_id" text collate "C" not null, "record_type" text collate "C" not null, "from_day" date not null, "to_day" date not null, "size" integer not null, "cut_off" timestamptz(3) not null, "population" integer not null, "seed" text collate "C" not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "inspection_sample_inspection_id_id_index" on "inspection_sample" ("inspection_id", "id");`,
    );

    this.addSql(
      `create table "rectification_notice" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "finding_id" text collate "C" not null, "severity" text collate "C" not null, "requirement" text not null, "due_day" date null, "times_extended" integer not null, "root_cause" text null, "corrective" text null, "preventive" text null, "remedy" text null, "verification" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "rectification_notice" add constraint "rectification_notice_number_unique" unique ("number");`,
    );
    this.addSql(
      `alter table "rectification_notice" add constraint "rectification_notice_finding_id_unique" unique ("finding_id");`,
    );
    this.addSql(`create index "rectification_notice_number_id_index" on "rectification_notice" ("number", "id");`);
    this.addSql(`create index "rectification_notice_owner_id_id_index" on "rectification_notice" ("owner_id", "id");`);
    this.addSql(
      `create index "rectification_notice_department_id_id_index" on "rectification_notice" ("department_id", "id");`,
    );
    this.addSql(
      `create index "rectification_notice_customer_id_id_index" on "rectification_notice" ("customer_id", "id");`,
    );
    this.addSql(
      `create index "rectification_notice_confidentiality_id_index" on "rectification_notice" ("confidentiality", "id");`,
    );
    this.addSql(`create index "rectification_notice_due_at_id_index" on "rectification_notice" ("due_at", "id");`);
    this.addSql(
      `create index "rectification_notice_due_at_desc" on "rectification_notice" ("due_at" DESC nulls LAST, "id" DESC);`,
    );
    this.addSql(
      `create index "rectification_notice_entered_at_id_index" on "rectification_notice" ("entered_at", "id");`,
    );
    this.addSql(`create index "rectification_notice_state_id_index" on "rectification_notice" ("state", "id");`);
    this.addSql(
      `create index "rectification_notice_finding_id_id_index" on "rectification_notice" ("finding_id", "id");`,
    );
    this.addSql(`create index "rectification_notice_severity_id_index" on "rectification_notice" ("severity", "id");`);
    this.addSql(`create index "rectification_notice_due_day_id_index" on "rectification_notice" ("due_day", "id");`);
    this.addSql(
      `create index "rectification_notice_due_day_desc" on "rectification_notice" ("due_day" DESC nulls LAST, "id" DESC);`,
    );

    this.addSql(
      `create table "sampled_record" ("id" text collate "C" not null, "sample_id" text collate "C" not null, "drawn_as" integer not null, "record_number" text collate "C" not null, "record_id" text collate "C" not null, primary key ("id"));`,
    );
    this.addSql(`create index "sampled_record_sample_id_id_index" on "sampled_record" ("sample_id", "id");`);
    this.addSql(`create index "sampled_record_record_id_id_index" on "sampled_record" ("record_id", "id");`);

    this.addSql(
      `alter table "inspection" add constraint "inspection_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "inspection" add constraint "inspection_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "inspection" add constraint "inspection_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "inspection" add constraint "inspection_inspected_id_foreign" foreign key ("inspected_id") references "department" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "finding" add constraint "finding_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "finding" add constraint "finding_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "finding" add constraint "finding_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "finding" add constraint "finding_inspection_id_foreign" foreign key ("inspection_id") references "inspection" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "finding" add constraint "finding_responsible_id_foreign" foreign key ("responsible_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "inspection_sample" add constraint "inspection_sample_inspection_id_foreign" foreign key ("inspection_id") references "inspection" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "rectification_notice" add constraint "rectification_notice_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "rectification_notice" add constraint "rectification_notice_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "rectification_notice" add constraint "rectification_notice_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "rectification_notice" add constraint "rectification_notice_finding_id_foreign" foreign key ("finding_id") references "finding" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "sampled_record" add constraint "sampled_record_sample_id_foreign" foreign key ("sample_id") references "inspection_sample" ("id") on update restrict on delete restrict;`,
    );
    for (const table of ['inspection_sample', 'sampled_record'])
      this.addSql(`create trigger append_only before update or delete or truncate on "${table}"
        for each statement execute function refuse_change();`);
  }
}
