import { Migration } from '@mikro-orm/migrations';

export class Migration20261126180920_bonusesAndNeeds extends Migration {
  override name = 'Migration20261126180920_bonusesAndNeeds';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "bonus_plan" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "cycle_id" text collate "C" not null, "purpose" text collate "zh-x-icu" not null, "fund" numeric(18,2) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "bonus_plan" add constraint "bonus_plan_number_unique" unique ("number");`);
    this.addSql(`create index "bonus_plan_number_id_index" on "bonus_plan" ("number", "id");`);
    this.addSql(`create index "bonus_plan_owner_id_id_index" on "bonus_plan" ("owner_id", "id");`);
    this.addSql(`create index "bonus_plan_department_id_id_index" on "bonus_plan" ("department_id", "id");`);
    this.addSql(`create index "bonus_plan_customer_id_id_index" on "bonus_plan" ("customer_id", "id");`);
    this.addSql(`create index "bonus_plan_confidentiality_id_index" on "bonus_plan" ("confidentiality", "id");`);
    this.addSql(`create index "bonus_plan_due_at_id_index" on "bonus_plan" ("due_at", "id");`);
    this.addSql(`create index "bonus_plan_due_at_desc" on "bonus_plan" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "bonus_plan_entered_at_id_index" on "bonus_plan" ("entered_at", "id");`);
    this.addSql(`create index "bonus_plan_state_id_index" on "bonus_plan" ("state", "id");`);
    this.addSql(`create index "bonus_plan_cycle_id_id_index" on "bonus_plan" ("cycle_id", "id");`);

    this.addSql(
      `create table "bonus_share" ("id" text collate "C" not null, "bonus_plan_id" text collate "C" not null, "payee_id" text collate "C" not null, "assessment_form_id" text collate "C" not null, "points" numeric(16,4) not null, "grade" text collate "C" not null, "coefficient" numeric(16,4) not null, "payout" numeric(18,2) not null, primary key ("id"));`,
    );
    this.addSql(`create index "bonus_share_bonus_plan_id_id_index" on "bonus_share" ("bonus_plan_id", "id");`);
    this.addSql(`create index "bonus_share_payee_id_id_index" on "bonus_share" ("payee_id", "id");`);
    this.addSql(
      `create index "bonus_share_assessment_form_id_id_index" on "bonus_share" ("assessment_form_id", "id");`,
    );

    this.addSql(`alter table "development_need" add "finding_id" text collate "C" null;`);
    this.addSql(
      `alter table "development_need" add constraint "development_need_finding_id_foreign" foreign key ("finding_id") references "finding" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`create index "development_need_finding_id_id_index" on "development_need" ("finding_id", "id");`);

    this.addSql(
      `alter table "bonus_plan" add constraint "bonus_plan_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "bonus_plan" add constraint "bonus_plan_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "bonus_plan" add constraint "bonus_plan_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "bonus_plan" add constraint "bonus_plan_cycle_id_foreign" foreign key ("cycle_id") references "assessment_cycle" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "bonus_share" add constraint "bonus_share_bonus_plan_id_foreign" foreign key ("bonus_plan_id") references "bonus_plan" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "bonus_share" add constraint "bonus_share_payee_id_foreign" foreign key ("payee_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "bonus_share" add constraint "bonus_share_assessment_form_id_foreign" foreign key ("assessment_form_id") references "assessment_form" ("id") on update restrict on delete restrict;`,
    );
  }
}
