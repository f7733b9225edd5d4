import { Migration } from '@mikro-orm/migrations';

export class Migration20261126172905_assessment extends Migration {
  override name = 'Migration20261126172905_assessment';

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
      `create table "assessment_cycle" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "cycle_length" text collate "C" not null, "from_day" date not null, "to_day" date not null, "tie_rule" text collate "C" not null, "indicator_run_id" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`alter table "assessment_cycle" add constraint "assessment_cycle_number_unique" unique ("number");`);
    this.addSql(`create index "assessment_cycle_number_id_index" on "assessment_cycle" ("number", "id");`);
    this.addSql(`create index "assessment_cycle_owner_id_id_index" on "assessment_cycle" ("owner_id", "id");`);
    this.addSql(
      `create index "assessment_cycle_department_id_id_index" on "assessment_cycle" ("department_id", "id");`,
    );
    this.addSql(`create index "assessment_cycle_customer_id_id_index" on "assessment_cycle" ("customer_id", "id");`);
    this.addSql(
      `create index "assessment_cycle_confidentiality_id_index" on "assessment_cycle" ("confidentiality", "id");`,
    );
    this.addSql(`create index "assessment_cycle_due_at_id_index" on "assessment_cycle" ("due_at", "id");`);
    this.addSql(
      `create index "assessment_cycle_due_at_desc" on "assessment_cycle" ("due_at" DESC nulls LAST, "id" DESC);`,
    );
    this.addSql(`create index "assessment_cycle_entered_at_id_index" on "assessment_cycle" ("entered_at", "id");`);
    this.addSql(`create index "assessment_cycle_state_id_index" on "assessment_cycle" ("state", "id");`);
    this.addSql(`create index "assessment_cycle_cycle_length_id_index" on "assessment_cycle" ("cycle_length", "id");`);
    this.addSql(`create index "assessment_cycle_from_day_id_index" on "assessment_cycle" ("from_day", "id");`);
    this.addSql(`create index "assessment_cycle_to_day_id_index" on "assessment_cycle" ("to_day", "id");`);
    this.addSql(
      `create index "assessment_cycle_indicator_run_id_id_index" on "assessment_cycle" ("indicator_run_id", "id");`,
    );

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
      `create table "peer_rating" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "cycle_id" text collate "C" not null, "rated_id" text collate "C" not null, "collaboration" integer null, "rapport" integer null, "problem_solving" integer null, "reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "peer_rating" add constraint "peer_rating_number_unique" unique ("number");`);
    this.addSql(`create index "peer_rating_number_id_index" on "peer_rating" ("number", "id");`);
    this.addSql(`create index "peer_rating_owner_id_id_index" on "peer_rating" ("owner_id", "id");`);
    this.addSql(`create index "peer_rating_department_id_id_index" on "peer_rating" ("department_id", "id");`);
    this.addSql(`create index "peer_rating_customer_id_id_index" on "peer_rating" ("customer_id", "id");`);
    this.addSql(`create index "peer_rating_confidentiality_id_index" on "peer_rating" ("confidentiality", "id");`);
    this.addSql(`create index "peer_rating_due_at_id_index" on "peer_rating" ("due_at", "id");`);
    this.addSql(`create index "peer_rating_due_at_desc" on "peer_rating" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "peer_rating_entered_at_id_index" on "peer_rating" ("entered_at", "id");`);
    this.addSql(`create index "peer_rating_state_id_index" on "peer_rating" ("state", "id");`);
    this.addSql(`create index "peer_rating_cycle_id_id_index" on "peer_rating" ("cycle_id", "id");`);
    this.addSql(`create index "peer_rating_rated_id_id_index" on "peer_rating" ("rated_id", "id");`);

    this.addSql(
      `create table "assessment_scheme" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "position_id" text collate "C" not null, "valid_from" date not null, primary key ("id"));`,
    );
    this.addSql(`alter table "assessment_scheme" add constraint "assessment_scheme_number_unique" unique ("number");`);
    this.addSql(`create index "assessment_scheme_number_id_index" on "assessment_scheme" ("number", "id");`);
    this.addSql(`create index "assessment_scheme_owner_id_id_index" on "assessment_scheme" ("owner_id", "id");`);
    this.addSql(
      `create index "assessment_scheme_department_id_id_index" on "assessment_scheme" ("department_id", "id");`,
    );
    this.addSql(`create index "assessment_scheme_customer_id_id_index" on "assessment_scheme" ("customer_id", "id");`);
    this.addSql(
      `create index "assessment_scheme_confidentiality_id_index" on "assessment_scheme" ("confidentiality", "id");`,
    );
    this.addSql(`create index "assessment_scheme_due_at_id_index" on "assessment_scheme" ("due_at", "id");`);
    this.addSql(
      `create index "assessment_scheme_due_at_desc" on "assessment_scheme" ("due_at" DESC nulls LAST, "id" DESC);`,
    );
    this.addSql(`create index "assessment_scheme_entered_at_id_index" on "assessment_scheme" ("entered_at", "id");`);
    this.addSql(`create index "assessment_scheme_state_id_index" on "assessment_scheme" ("state", "id");`);
    this.addSql(`create index "assessment_scheme_position_id_id_index" on "assessment_scheme" ("position_id", "id");`);
    this.addSql(`create index "assessment_scheme_valid_from_id_index" on "assessment_scheme" ("valid_from", "id");`);

    this.addSql(
      `create table "assessment_form" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "cycle_id" text collate "C" not null, "assessed_id" text collate "C" not null, "position_id" text collate "C" not null, "scheme_id" text collate "C" not null, "total" numeric(16,4) null, "rank" integer null, "changed_indicators" text collate "C" null, "appeal" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "assessment_form" add constraint "assessment_form_number_unique" unique ("number");`);
    this.addSql(`create index "assessment_form_number_id_index" on "assessment_form" ("number", "id");`);
    this.addSql(`create index "assessment_form_owner_id_id_index" on "assessment_form" ("owner_id", "id");`);
    this.addSql(`create index "assessment_form_department_id_id_index" on "assessment_form" ("department_id", "id");`);
    this.addSql(`create index "assessment_form_customer_id_id_index" on "assessment_form" ("customer_id", "id");`);
    this.addSql(
      `create index "assessment_form_confidentiality_id_index" on "assessment_form" ("confidentiality", "id");`,
    );
    this.addSql(`create index "assessment_form_due_at_id_index" on "assessment_form" ("due_at", "id");`);
    this.addSql(
      `create index "assessment_form_due_at_desc" on "assessment_form" ("due_at" DESC nulls LAST, "id" DESC);`,
    );
    this.addSql(`create index "assessment_form_entered_at_id_index" on "assessment_form" ("entered_at", "id");`);
    this.addSql(`create index "assessment_form_state_id_index" on "assessment_form" ("state", "id");`);
    this.addSql(`create index "assessment_form_cycle_id_id_index" on "assessment_form" ("cycle_id", "id");`);
    this.addSql(`create index "assessment_form_assessed_id_id_index" on "assessment_form" ("assessed_id", "id");`);
    this.addSql(`create index "assessment_form_position_id_id_index" on "assessment_form" ("position_id", "id");`);
    this.addSql(`create index "assessment_form_scheme_id_id_index" on "assessment_form" ("scheme_id", "id");`);
    this.addSql(`create index "assessment_form_total_id_index" on "assessment_form" ("total", "id");`);
    this.addSql(`create index "assessment_form_total_desc" on "assessment_form" ("total" DESC nulls LAST, "id" DESC);`);

    this.addSql(
      `create table "assessment_fact" ("id" text collate "C" not null, "assessment_form_id" text collate "C" not null, "from_day" date not null, "to_day" date not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "position_id" text collate "C" not null, "side" text collate "C" not null, "title" text collate "zh-x-icu" not null, "indicator_code" text collate "C" null, "figure" numeric(16,4) null, "weight" numeric(16,4) not null, "points" numeric(16,4) not null, "total" numeric(16,4) not null, "rank" integer not null, "withdrawn" boolean not null, "told_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "assessment_fact_assessment_form_id_id_index" on "assessment_fact" ("assessment_form_id", "id");`,
    );
    this.addSql(`create index "assessment_fact_from_day_id_index" on "assessment_fact" ("from_day", "id");`);
    this.addSql(`create index "assessment_fact_to_day_id_index" on "assessment_fact" ("to_day", "id");`);
    this.addSql(`create index "assessment_fact_owner_id_id_index" on "assessment_fact" ("owner_id", "id");`);
    this.addSql(`create index "assessment_fact_department_id_id_index" on "assessment_fact" ("department_id", "id");`);
    this.addSql(`create index "assessment_fact_position_id_id_index" on "assessment_fact" ("position_id", "id");`);
    this.addSql(`create index "assessment_fact_side_id_index" on "assessment_fact" ("side", "id");`);
    this.addSql(
      `create index "assessment_fact_indicator_code_id_index" on "assessment_fact" ("indicator_code", "id");`,
    );
    this.addSql(`create index "assessment_fact_withdrawn_id_index" on "assessment_fact" ("withdrawn", "id");`);
    this.addSql(`create index "assessment_fact_told_at_id_index" on "assessment_fact" ("told_at", "id");`);

    this.addSql(
      `create table "scheme_item" ("id" text collate "C" not null, "scheme_id" text collate "C" not null, "side" text collate "C" not null, "title" text collate "zh-x-icu" not null, "indicator_code" text collate "C" null, "weight" numeric(16,4) not null, "zero_at" numeric(16,4) null, "full_at" numeric(16,4) null, primary key ("id"));`,
    );
    this.addSql(`create index "scheme_item_scheme_id_id_index" on "scheme_item" ("scheme_id", "id");`);

    this.addSql(
      `create table "score_item" ("id" text collate "C" not null, "assessment_form_id" text collate "C" not null, "scheme_item_id" text collate "C" not null, "side" text collate "C" not null, "title" text collate "zh-x-icu" not null, "weight" numeric(16,4) not null, "indicator_value_id" text collate "C" null, "points" numeric(16,4) null, "reason" text null, primary key ("id"));`,
    );
    this.addSql(`create index "score_item_assessment_form_id_id_index" on "score_item" ("assessment_form_id", "id");`);
    this.addSql(`create index "score_item_scheme_item_id_id_index" on "score_item" ("scheme_item_id", "id");`);
    this.addSql(`create index "score_item_indicator_value_id_id_index" on "score_item" ("indicator_value_id", "id");`);

    this.addSql(
      `create table "development_need" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "learner_id" text collate "C" not null, "assessment_form_id" text collate "C" null, "score_item_id" text collate "C" null, "shortcoming" text not null, "countermeasure" text null, "outcome" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "development_need" add constraint "development_need_number_unique" unique ("number");`);
    this.addSql(`create index "development_need_number_id_index" on "development_need" ("number", "id");`);
    this.addSql(`create index "development_need_owner_id_id_index" on "development_need" ("owner_id", "id");`);
    this.addSql(
      `create index "development_need_department_id_id_index" on "development_need" ("department_id", "id");`,
    );
    this.addSql(`create index "development_need_customer_id_id_index" on "development_need" ("customer_id", "id");`);
    this.addSql(
      `create index "development_need_confidentiality_id_index" on "development_need" ("confidentiality", "id");`,
    );
    this.addSql(`create index "development_need_due_at_id_index" on "development_need" ("due_at", "id");`);
    this.addSql(
      `create index "development_need_due_at_desc" on "development_need" ("due_at" DESC nulls LAST, "id" DESC);`,
    );
    this.addSql(`create index "development_need_entered_at_id_index" on "development_need" ("entered_at", "id");`);
    this.addSql(`create index "development_need_state_id_index" on "development_need" ("state", "id");`);
    this.addSql(`create index "development_need_learner_id_id_index" on "development_need" ("learner_id", "id");`);
    this.addSql(
      `create index "development_need_assessment_form_id_id_index" on "development_need" ("assessment_form_id", "id");`,
    );
    this.addSql(
      `create index "development_need_score_item_id_id_index" on "development_need" ("score_item_id", "id");`,
    );

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
      `alter table "assessment_cycle" add constraint "assessment_cycle_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_cycle" add constraint "assessment_cycle_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_cycle" add constraint "assessment_cycle_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_cycle" add constraint "assessment_cycle_indicator_run_id_foreign" foreign key ("indicator_run_id") references "indicator_run" ("id") on update restrict on delete restrict;`,
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

    this.addSql(
      `alter table "peer_rating" add constraint "peer_rating_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "peer_rating" add constraint "peer_rating_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "peer_rating" add constraint "peer_rating_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "peer_rating" add constraint "peer_rating_cycle_id_foreign" foreign key ("cycle_id") references "assessment_cycle" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "peer_rating" add constraint "peer_rating_rated_id_foreign" foreign key ("rated_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "assessment_scheme" add constraint "assessment_scheme_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_scheme" add constraint "assessment_scheme_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_scheme" add constraint "assessment_scheme_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_scheme" add constraint "assessment_scheme_position_id_foreign" foreign key ("position_id") references "position" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "assessment_form" add constraint "assessment_form_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_form" add constraint "assessment_form_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_form" add constraint "assessment_form_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_form" add constraint "assessment_form_cycle_id_foreign" foreign key ("cycle_id") references "assessment_cycle" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_form" add constraint "assessment_form_assessed_id_foreign" foreign key ("assessed_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_form" add constraint "assessment_form_position_id_foreign" foreign key ("position_id") references "position" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_form" add constraint "assessment_form_scheme_id_foreign" foreign key ("scheme_id") references "assessment_scheme" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "assessment_fact" add constraint "assessment_fact_assessment_form_id_foreign" foreign key ("assessment_form_id") references "assessment_form" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_fact" add constraint "assessment_fact_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_fact" add constraint "assessment_fact_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assessment_fact" add constraint "assessment_fact_position_id_foreign" foreign key ("position_id") references "position" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "scheme_item" add constraint "scheme_item_scheme_id_foreign" foreign key ("scheme_id") references "assessment_scheme" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "score_item" add constraint "score_item_assessment_form_id_foreign" foreign key ("assessment_form_id") references "assessment_form" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "score_item" add constraint "score_item_scheme_item_id_foreign" foreign key ("scheme_item_id") references "scheme_item" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "score_item" add constraint "score_item_indicator_value_id_foreign" foreign key ("indicator_value_id") references "indicator_value" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "development_need" add constraint "development_need_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "development_need" add constraint "development_need_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "development_need" add constraint "development_need_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "development_need" add constraint "development_need_learner_id_foreign" foreign key ("learner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "development_need" add constraint "development_need_assessment_form_id_foreign" foreign key ("assessment_form_id") references "assessment_form" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "development_need" add constraint "development_need_score_item_id_foreign" foreign key ("score_item_id") references "score_item" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `create unique index "indicator_version_edition" on "indicator_version" ("indicator_code", "edition");`,
    );
    for (const table of ['indicator_version', 'indicator_value', 'indicator_trace', 'assessment_fact'])
      this.addSql(`create trigger append_only before update or delete or truncate on "${table}"
        for each statement execute function refuse_change();`);
    this.addSql(`create function refuse_change_of_locked_score() returns trigger language plpgsql as $$
      begin
        if exists (select from assessment_form f where f.id = old.assessment_form_id and f.state in ('LOCKED', 'FLAGGED'))
          then raise exception '% is fixed', tg_table_name; end if;
        return coalesce(new, old);
      end $$;`);
    this.addSql(`create trigger fixed before update or delete on score_item
      for each row execute function refuse_change_of_locked_score();`);
    this.addSql(`create trigger fixed before update on assessment_form for each row
      when (old.state in ('LOCKED', 'FLAGGED') and (new.total, new.rank, new.assessed_id, new.scheme_id, new.cycle_id)
        is distinct from (old.total, old.rank, old.assessed_id, old.scheme_id, old.cycle_id))
      execute function refuse_change();`);
  }
}
