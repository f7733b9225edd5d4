import { Migration } from '@mikro-orm/migrations';

/** What never changes again once it was released or approved. */
const fixed = [
  { lines: 'exam_question', of: 'exam_paper', column: 'paper_id', states: ['RELEASED', 'RETIRED'] },
  { lines: 'training_plan_item', of: 'training_plan', column: 'training_plan_id', states: ['APPROVED', 'CLOSED'] },
  { lines: 'skill_gap', of: 'training_plan', column: 'training_plan_id', states: ['APPROVED', 'CLOSED'] },
];

export class Migration20261126222631_training extends Migration {
  override name = 'Migration20261126222631_training';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "course" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "title" text collate "zh-x-icu" not null, "category" text collate "C" not null, "material" text not null, primary key ("id"));`,
    );
    this.addSql(`alter table "course" add constraint "course_number_unique" unique ("number");`);
    this.addSql(`create index "course_number_id_index" on "course" ("number", "id");`);
    this.addSql(`create index "course_owner_id_id_index" on "course" ("owner_id", "id");`);
    this.addSql(`create index "course_department_id_id_index" on "course" ("department_id", "id");`);
    this.addSql(`create index "course_customer_id_id_index" on "course" ("customer_id", "id");`);
    this.addSql(`create index "course_confidentiality_id_index" on "course" ("confidentiality", "id");`);
    this.addSql(`create index "course_due_at_id_index" on "course" ("due_at", "id");`);
    this.addSql(`create index "course_due_at_desc" on "course" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "course_entered_at_id_index" on "course" ("entered_at", "id");`);
    this.addSql(`create index "course_state_id_index" on "course" ("state", "id");`);
    this.addSql(`create index "course_title_id_index" on "course" ("title", "id");`);
    this.addSql(`create index "course_category_id_index" on "course" ("category", "id");`);

    this.addSql(
      `create table "exam_paper" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "course_id" text collate "C" not null, "pass_mark" numeric(16,4) not null, "minutes" integer not null, "sittings" integer not null, primary key ("id"));`,
    );
    this.addSql(`alter table "exam_paper" add constraint "exam_paper_number_unique" unique ("number");`);
    this.addSql(`create index "exam_paper_number_id_index" on "exam_paper" ("number", "id");`);
    this.addSql(`create index "exam_paper_owner_id_id_index" on "exam_paper" ("owner_id", "id");`);
    this.addSql(`create index "exam_paper_department_id_id_index" on "exam_paper" ("department_id", "id");`);
    this.addSql(`create index "exam_paper_customer_id_id_index" on "exam_paper" ("customer_id", "id");`);
    this.addSql(`create index "exam_paper_confidentiality_id_index" on "exam_paper" ("confidentiality", "id");`);
    this.addSql(`create index "exam_paper_due_at_id_index" on "exam_paper" ("due_at", "id");`);
    this.addSql(`create index "exam_paper_due_at_desc" on "exam_paper" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "exam_paper_entered_at_id_index" on "exam_paper" ("entered_at", "id");`);
    this.addSql(`create index "exam_paper_state_id_index" on "exam_paper" ("state", "id");`);
    this.addSql(`create index "exam_paper_course_id_id_index" on "exam_paper" ("course_id", "id");`);

    this.addSql(
      `create table "exam_question" ("id" text collate "C" not null, "paper_id" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "wording" text not null, "possible_answers" text not null, "correct" text collate "C" not null, "worth" integer not null, primary key ("id"));`,
    );
    this.addSql(`create index "exam_question_paper_id_id_index" on "exam_question" ("paper_id", "id");`);
    this.addSql(`create index "exam_question_owner_id_id_index" on "exam_question" ("owner_id", "id");`);
    this.addSql(`create index "exam_question_department_id_id_index" on "exam_question" ("department_id", "id");`);

    this.addSql(
      `create table "internal_trainer" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "teacher_id" text collate "C" not null, "subjects" text not null, "practises_since" date not null, primary key ("id"));`,
    );
    this.addSql(`alter table "internal_trainer" add constraint "internal_trainer_number_unique" unique ("number");`);
    this.addSql(`create index "internal_trainer_number_id_index" on "internal_trainer" ("number", "id");`);
    this.addSql(`create index "internal_trainer_owner_id_id_index" on "internal_trainer" ("owner_id", "id");`);
    this.addSql(
      `create index "internal_trainer_department_id_id_index" on "internal_trainer" ("department_id", "id");`,
    );
    this.addSql(`create index "internal_trainer_customer_id_id_index" on "internal_trainer" ("customer_id", "id");`);
    this.addSql(
      `create index "internal_trainer_confidentiality_id_index" on "internal_trainer" ("confidentiality", "id");`,
    );
    this.addSql(`create index "internal_trainer_due_at_id_index" on "internal_trainer" ("due_at", "id");`);
    this.addSql(
      `create index "internal_trainer_due_at_desc" on "internal_trainer" ("due_at" DESC nulls LAST, "id" DESC);`,
    );
    this.addSql(`create index "internal_trainer_entered_at_id_index" on "internal_trainer" ("entered_at", "id");`);
    this.addSql(`create index "internal_trainer_state_id_index" on "internal_trainer" ("state", "id");`);
    this.addSql(`create index "internal_trainer_teacher_id_id_index" on "internal_trainer" ("teacher_id", "id");`);

    this.addSql(
      `create table "training_plan" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "plan_year" integer not null, "business_demands" text null, "abilities" text null, "gaps_as_of" timestamptz(3) null, "approval_day" date not null, primary key ("id"));`,
    );
    this.addSql(`alter table "training_plan" add constraint "training_plan_number_unique" unique ("number");`);
    this.addSql(`create index "training_plan_number_id_index" on "training_plan" ("number", "id");`);
    this.addSql(`create index "training_plan_owner_id_id_index" on "training_plan" ("owner_id", "id");`);
    this.addSql(`create index "training_plan_department_id_id_index" on "training_plan" ("department_id", "id");`);
    this.addSql(`create index "training_plan_customer_id_id_index" on "training_plan" ("customer_id", "id");`);
    this.addSql(`create index "training_plan_confidentiality_id_index" on "training_plan" ("confidentiality", "id");`);
    this.addSql(`create index "training_plan_due_at_id_index" on "training_plan" ("due_at", "id");`);
    this.addSql(`create index "training_plan_due_at_desc" on "training_plan" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "training_plan_entered_at_id_index" on "training_plan" ("entered_at", "id");`);
    this.addSql(`create index "training_plan_state_id_index" on "training_plan" ("state", "id");`);
    this.addSql(`create index "training_plan_plan_year_id_index" on "training_plan" ("plan_year", "id");`);
    this.addSql(`create index "training_plan_approval_day_id_index" on "training_plan" ("approval_day", "id");`);

    this.addSql(
      `create table "skill_gap" ("id" text collate "C" not null, "training_plan_id" text collate "C" not null, "position_id" text collate "C" null, "indicator_code" text collate "C" null, "headcount" integer not null, "shortcomings" integer not null, primary key ("id"));`,
    );
    this.addSql(`create index "skill_gap_training_plan_id_id_index" on "skill_gap" ("training_plan_id", "id");`);
    this.addSql(`create index "skill_gap_position_id_id_index" on "skill_gap" ("position_id", "id");`);

    this.addSql(
      `create table "training_plan_item" ("id" text collate "C" not null, "training_plan_id" text collate "C" not null, "category" text collate "C" not null, "position_id" text collate "C" null, "title" text collate "zh-x-icu" not null, "objective" text null, "content" text null, "mode" text collate "C" null, "held_by" date null, "taught_by" text collate "zh-x-icu" null, primary key ("id"));`,
    );
    this.addSql(
      `create index "training_plan_item_training_plan_id_id_index" on "training_plan_item" ("training_plan_id", "id");`,
    );
    this.addSql(
      `create index "training_plan_item_position_id_id_index" on "training_plan_item" ("position_id", "id");`,
    );

    this.addSql(
      `create table "training" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "plan_item_id" text collate "C" null, "unplanned_because" text null, "title" text collate "zh-x-icu" not null, "category" text collate "C" not null, "mode" text collate "C" not null, "objective" text not null, "indicator_code" text collate "C" null, "trainer_id" text collate "C" null, "course_id" text collate "C" null, "provider" text collate "zh-x-icu" null, "needed_for" text null, "cost" numeric(18,2) null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "seats" integer null, "reaction" numeric(16,4) null, "reactions" integer null, "examined" integer null, "exams_passed" integer null, "evaluation" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "training" add constraint "training_number_unique" unique ("number");`);
    this.addSql(`create index "training_number_id_index" on "training" ("number", "id");`);
    this.addSql(`create index "training_owner_id_id_index" on "training" ("owner_id", "id");`);
    this.addSql(`create index "training_department_id_id_index" on "training" ("department_id", "id");`);
    this.addSql(`create index "training_customer_id_id_index" on "training" ("customer_id", "id");`);
    this.addSql(`create index "training_confidentiality_id_index" on "training" ("confidentiality", "id");`);
    this.addSql(`create index "training_due_at_id_index" on "training" ("due_at", "id");`);
    this.addSql(`create index "training_due_at_desc" on "training" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "training_entered_at_id_index" on "training" ("entered_at", "id");`);
    this.addSql(`create index "training_state_id_index" on "training" ("state", "id");`);
    this.addSql(`create index "training_plan_item_id_id_index" on "training" ("plan_item_id", "id");`);
    this.addSql(`create index "training_title_id_index" on "training" ("title", "id");`);
    this.addSql(`create index "training_category_id_index" on "training" ("category", "id");`);
    this.addSql(`create index "training_mode_id_index" on "training" ("mode", "id");`);
    this.addSql(`create index "training_indicator_code_id_index" on "training" ("indicator_code", "id");`);
    this.addSql(`create index "training_trainer_id_id_index" on "training" ("trainer_id", "id");`);
    this.addSql(`create index "training_course_id_id_index" on "training" ("course_id", "id");`);
    this.addSql(`create index "training_starts_at_id_index" on "training" ("starts_at", "id");`);

    this.addSql(
      `create table "training_effect" ("id" text collate "C" not null, "training_id" text collate "C" not null, "indicator_code" text collate "C" not null, "earlier_run_id" text collate "C" not null, "later_run_id" text collate "C" not null, "participants" integer not null, "comparison" integer not null, "participants_before" numeric(16,4) null, "participants_after" numeric(16,4) null, "comparison_before" numeric(16,4) null, "comparison_after" numeric(16,4) null, "effect" numeric(16,4) null, "lowest" numeric(16,4) null, "highest" numeric(16,4) null, "verdict" text collate "C" not null, "reckoned_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "training_effect_training_id_id_index" on "training_effect" ("training_id", "id");`);
    this.addSql(
      `create index "training_effect_earlier_run_id_id_index" on "training_effect" ("earlier_run_id", "id");`,
    );
    this.addSql(`create index "training_effect_later_run_id_id_index" on "training_effect" ("later_run_id", "id");`);

    this.addSql(
      `create table "training_adjustment" ("id" text collate "C" not null, "training_id" text collate "C" not null, "side" text collate "C" not null, "reason" text not null, "change" text not null, "decided_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "training_adjustment_training_id_id_index" on "training_adjustment" ("training_id", "id");`,
    );

    this.addSql(
      `create table "enrolment" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "training_id" text collate "C" not null, "development_need_id" text collate "C" null, "reaction" integer null, "comment" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "enrolment" add constraint "enrolment_number_unique" unique ("number");`);
    this.addSql(`create index "enrolment_number_id_index" on "enrolment" ("number", "id");`);
    this.addSql(`create index "enrolment_owner_id_id_index" on "enrolment" ("owner_id", "id");`);
    this.addSql(`create index "enrolment_department_id_id_index" on "enrolment" ("department_id", "id");`);
    this.addSql(`create index "enrolment_customer_id_id_index" on "enrolment" ("customer_id", "id");`);
    this.addSql(`create index "enrolment_confidentiality_id_index" on "enrolment" ("confidentiality", "id");`);
    this.addSql(`create index "enrolment_due_at_id_index" on "enrolment" ("due_at", "id");`);
    this.addSql(`create index "enrolment_due_at_desc" on "enrolment" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "enrolment_entered_at_id_index" on "enrolment" ("entered_at", "id");`);
    this.addSql(`create index "enrolment_state_id_index" on "enrolment" ("state", "id");`);
    this.addSql(`create index "enrolment_training_id_id_index" on "enrolment" ("training_id", "id");`);
    this.addSql(`create index "enrolment_development_need_id_id_index" on "enrolment" ("development_need_id", "id");`);

    this.addSql(
      `create table "exam_attempt" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "paper_id" text collate "C" not null, "enrolment_id" text collate "C" null, "ends_at" timestamptz(3) not null, "points" integer null, "worth" integer not null, "passed" boolean null, primary key ("id"));`,
    );
    this.addSql(`alter table "exam_attempt" add constraint "exam_attempt_number_unique" unique ("number");`);
    this.addSql(`create index "exam_attempt_number_id_index" on "exam_attempt" ("number", "id");`);
    this.addSql(`create index "exam_attempt_owner_id_id_index" on "exam_attempt" ("owner_id", "id");`);
    this.addSql(`create index "exam_attempt_department_id_id_index" on "exam_attempt" ("department_id", "id");`);
    this.addSql(`create index "exam_attempt_customer_id_id_index" on "exam_attempt" ("customer_id", "id");`);
    this.addSql(`create index "exam_attempt_confidentiality_id_index" on "exam_attempt" ("confidentiality", "id");`);
    this.addSql(`create index "exam_attempt_due_at_id_index" on "exam_attempt" ("due_at", "id");`);
    this.addSql(`create index "exam_attempt_due_at_desc" on "exam_attempt" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "exam_attempt_entered_at_id_index" on "exam_attempt" ("entered_at", "id");`);
    this.addSql(`create index "exam_attempt_state_id_index" on "exam_attempt" ("state", "id");`);
    this.addSql(`create index "exam_attempt_paper_id_id_index" on "exam_attempt" ("paper_id", "id");`);
    this.addSql(`create index "exam_attempt_enrolment_id_id_index" on "exam_attempt" ("enrolment_id", "id");`);
    this.addSql(`create index "exam_attempt_passed_id_index" on "exam_attempt" ("passed", "id");`);

    this.addSql(
      `create table "exam_answer" ("id" text collate "C" not null, "attempt_id" text collate "C" not null, "question_id" text collate "C" not null, "wording" text not null, "possible_answers" text not null, "chosen" text collate "C" null, "points" integer null, primary key ("id"));`,
    );
    this.addSql(`create index "exam_answer_attempt_id_id_index" on "exam_answer" ("attempt_id", "id");`);
    this.addSql(`create index "exam_answer_question_id_id_index" on "exam_answer" ("question_id", "id");`);

    this.addSql(
      `alter table "development_need" add "later_figure_id" text collate "C" null, add "repeat_of_id" text collate "C" null;`,
    );
    this.addSql(
      `alter table "development_need" add constraint "development_need_later_figure_id_foreign" foreign key ("later_figure_id") references "indicator_value" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "development_need" add constraint "development_need_repeat_of_id_foreign" foreign key ("repeat_of_id") references "development_need" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `create index "development_need_later_figure_id_id_index" on "development_need" ("later_figure_id", "id");`,
    );
    this.addSql(`create index "development_need_repeat_of_id_id_index" on "development_need" ("repeat_of_id", "id");`);

    this.addSql(
      `alter table "course" add constraint "course_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "course" add constraint "course_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "course" add constraint "course_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "exam_paper" add constraint "exam_paper_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "exam_paper" add constraint "exam_paper_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "exam_paper" add constraint "exam_paper_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "exam_paper" add constraint "exam_paper_course_id_foreign" foreign key ("course_id") references "course" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "exam_question" add constraint "exam_question_paper_id_foreign" foreign key ("paper_id") references "exam_paper" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "exam_question" add constraint "exam_question_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "exam_question" add constraint "exam_question_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "internal_trainer" add constraint "internal_trainer_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "internal_trainer" add constraint "internal_trainer_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "internal_trainer" add constraint "internal_trainer_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "internal_trainer" add constraint "internal_trainer_teacher_id_foreign" foreign key ("teacher_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "training_plan" add constraint "training_plan_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "training_plan" add constraint "training_plan_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "training_plan" add constraint "training_plan_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "skill_gap" add constraint "skill_gap_training_plan_id_foreign" foreign key ("training_plan_id") references "training_plan" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "skill_gap" add constraint "skill_gap_position_id_foreign" foreign key ("position_id") references "position" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "training_plan_item" add constraint "training_plan_item_training_plan_id_foreign" foreign key ("training_plan_id") references "training_plan" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "training_plan_item" add constraint "training_plan_item_position_id_foreign" foreign key ("position_id") references "position" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "training" add constraint "training_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "training" add constraint "training_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "training" add constraint "training_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "training" add constraint "training_plan_item_id_foreign" foreign key ("plan_item_id") references "training_plan_item" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "training" add constraint "training_trainer_id_foreign" foreign key ("trainer_id") references "internal_trainer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "training" add constraint "training_course_id_foreign" foreign key ("course_id") references "course" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "training_effect" add constraint "training_effect_training_id_foreign" foreign key ("training_id") references "training" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "training_effect" add constraint "training_effect_earlier_run_id_foreign" foreign key ("earlier_run_id") references "indicator_run" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "training_effect" add constraint "training_effect_later_run_id_foreign" foreign key ("later_run_id") references "indicator_run" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "training_adjustment" add constraint "training_adjustment_training_id_foreign" foreign key ("training_id") references "training" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "enrolment" add constraint "enrolment_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_training_id_foreign" foreign key ("training_id") references "training" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_development_need_id_foreign" foreign key ("development_need_id") references "development_need" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "exam_attempt" add constraint "exam_attempt_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "exam_attempt" add constraint "exam_attempt_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "exam_attempt" add constraint "exam_attempt_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "exam_attempt" add constraint "exam_attempt_paper_id_foreign" foreign key ("paper_id") references "exam_paper" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "exam_attempt" add constraint "exam_attempt_enrolment_id_foreign" foreign key ("enrolment_id") references "enrolment" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "exam_answer" add constraint "exam_answer_attempt_id_foreign" foreign key ("attempt_id") references "exam_attempt" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "exam_answer" add constraint "exam_answer_question_id_foreign" foreign key ("question_id") references "exam_question" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(`create trigger append_only before update or delete or truncate on "training_effect"
      for each statement execute function refuse_change();`);
    for (const { lines, of, column, states } of fixed) {
      this.addSql(`create function refuse_change_of_${lines}() returns trigger language plpgsql as $$
        begin
          if exists (select from ${of} r where r.id in (old.${column}, new.${column}) and r.state = any('{${states.join()}}'::text[]))
            then raise exception '% is fixed', tg_table_name; end if;
          return coalesce(new, old);
        end $$;`);
      this.addSql(`create trigger fixed before insert or update or delete on ${lines}
        for each row execute function refuse_change_of_${lines}();`);
    }
    this.addSql(`create trigger fixed before update or delete on exam_answer for each row
      when (old.points is not null) execute function refuse_change();`);
    this.addSql(`create trigger fixed before update on exam_attempt for each row
      when (old.state in ('GRADED', 'LAPSED') and (new.points, new.passed, new.worth, new.paper_id, new.owner_id)
        is distinct from (old.points, old.passed, old.worth, old.paper_id, old.owner_id))
      execute function refuse_change();`);
  }
}
