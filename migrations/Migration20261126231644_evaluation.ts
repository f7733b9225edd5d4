import { Migration } from '@mikro-orm/migrations';

export class Migration20261126231644_evaluation extends Migration {
  override name = 'Migration20261126231644_evaluation';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "comprehensive_evaluation" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "cycle_id" text collate "C" not null, "evaluated_id" text collate "C" not null, "assessment_form_id" text collate "C" not null, "regular_points" numeric(16,4) not null, "regular_weight" numeric(16,4) not null, "project_points" numeric(16,4) null, "project_weight" numeric(16,4) not null, "points" numeric(16,4) not null, "reckoned_grade" text collate "C" not null, "grade" text collate "C" not null, "calibration" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "comprehensive_evaluation" add constraint "comprehensive_evaluation_number_unique" unique ("number");`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_number_id_index" on "comprehensive_evaluation" ("number", "id");`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_owner_id_id_index" on "comprehensive_evaluation" ("owner_id", "id");`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_department_id_id_index" on "comprehensive_evaluation" ("department_id", "id");`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_customer_id_id_index" on "comprehensive_evaluation" ("customer_id", "id");`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_confidentiality_id_index" on "comprehensive_evaluation" ("confidentiality", "id");`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_due_at_id_index" on "comprehensive_evaluation" ("due_at", "id");`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_due_at_desc" on "comprehensive_evaluation" ("due_at" DESC nulls LAST, "id" DESC);`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_entered_at_id_index" on "comprehensive_evaluation" ("entered_at", "id");`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_state_id_index" on "comprehensive_evaluation" ("state", "id");`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_cycle_id_id_index" on "comprehensive_evaluation" ("cycle_id", "id");`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_evaluated_id_id_index" on "comprehensive_evaluation" ("evaluated_id", "id");`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_assessment_form_id_id_index" on "comprehensive_evaluation" ("assessment_form_id", "id");`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_points_id_index" on "comprehensive_evaluation" ("points", "id");`,
    );
    this.addSql(
      `create index "comprehensive_evaluation_grade_id_index" on "comprehensive_evaluation" ("grade", "id");`,
    );

    this.addSql(
      `alter table "comprehensive_evaluation" add constraint "comprehensive_evaluation_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "comprehensive_evaluation" add constraint "comprehensive_evaluation_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "comprehensive_evaluation" add constraint "comprehensive_evaluation_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "comprehensive_evaluation" add constraint "comprehensive_evaluation_cycle_id_foreign" foreign key ("cycle_id") references "assessment_cycle" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "comprehensive_evaluation" add constraint "comprehensive_evaluation_evaluated_id_foreign" foreign key ("evaluated_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "comprehensive_evaluation" add constraint "comprehensive_evaluation_assessment_form_id_foreign" foreign key ("assessment_form_id") references "assessment_form" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`create trigger fixed before update or delete on comprehensive_evaluation for each row
      when (old.state = 'CONFIRMED') execute function refuse_change();`);
  }
}
