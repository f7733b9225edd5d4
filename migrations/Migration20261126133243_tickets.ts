import { Migration } from '@mikro-orm/migrations';

export class Migration20261126133243_tickets extends Migration {
  override name = 'Migration20261126133243_tickets';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "ticket" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "kind" text collate "C" not null, "channel" text collate "C" not null, "description" text not null, "contact_name" text collate "zh-x-icu" null, "contact_by" text null, "product_id" text collate "C" null, "order_id" text collate "C" null, "complained_of_id" text collate "C" null, "severity" text collate "C" null, "urgency" text collate "C" null, "priority" text collate "C" null, "cause" text null, "planned_solution" text null, "spare_parts" text null, "part_cost" numeric(18,2) null, "cost_approved" boolean not null, "solved_by" text collate "C" null, "solution" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "ticket" add constraint "ticket_number_unique" unique ("number");`);
    this.addSql(`create index "ticket_number_id_index" on "ticket" ("number", "id");`);
    this.addSql(`create index "ticket_owner_id_id_index" on "ticket" ("owner_id", "id");`);
    this.addSql(`create index "ticket_department_id_id_index" on "ticket" ("department_id", "id");`);
    this.addSql(`create index "ticket_customer_id_id_index" on "ticket" ("customer_id", "id");`);
    this.addSql(`create index "ticket_confidentiality_id_index" on "ticket" ("confidentiality", "id");`);
    this.addSql(`create index "ticket_due_at_id_index" on "ticket" ("due_at", "id");`);
    this.addSql(`create index "ticket_due_at_desc" on "ticket" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "ticket_entered_at_id_index" on "ticket" ("entered_at", "id");`);
    this.addSql(`create index "ticket_state_id_index" on "ticket" ("state", "id");`);
    this.addSql(`create index "ticket_kind_id_index" on "ticket" ("kind", "id");`);
    this.addSql(`create index "ticket_channel_id_index" on "ticket" ("channel", "id");`);
    this.addSql(`create index "ticket_product_id_id_index" on "ticket" ("product_id", "id");`);
    this.addSql(`create index "ticket_order_id_id_index" on "ticket" ("order_id", "id");`);
    this.addSql(`create index "ticket_complained_of_id_id_index" on "ticket" ("complained_of_id", "id");`);
    this.addSql(`create index "ticket_severity_id_index" on "ticket" ("severity", "id");`);
    this.addSql(`create index "ticket_priority_id_index" on "ticket" ("priority", "id");`);
    this.addSql(`create index "ticket_priority_desc" on "ticket" ("priority" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "ticket_solved_by_id_index" on "ticket" ("solved_by", "id");`);

    this.addSql(
      `create table "satisfaction_survey" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "ticket_id" text collate "C" not null, "score" integer null, "comment" text null, "factor" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "satisfaction_survey" add constraint "satisfaction_survey_number_unique" unique ("number");`,
    );
    this.addSql(
      `alter table "satisfaction_survey" add constraint "satisfaction_survey_ticket_id_unique" unique ("ticket_id");`,
    );
    this.addSql(`create index "satisfaction_survey_number_id_index" on "satisfaction_survey" ("number", "id");`);
    this.addSql(`create index "satisfaction_survey_owner_id_id_index" on "satisfaction_survey" ("owner_id", "id");`);
    this.addSql(
      `create index "satisfaction_survey_department_id_id_index" on "satisfaction_survey" ("department_id", "id");`,
    );
    this.addSql(
      `create index "satisfaction_survey_customer_id_id_index" on "satisfaction_survey" ("customer_id", "id");`,
    );
    this.addSql(
      `create index "satisfaction_survey_confidentiality_id_index" on "satisfaction_survey" ("confidentiality", "id");`,
    );
    this.addSql(`create index "satisfaction_survey_due_at_id_index" on "satisfaction_survey" ("due_at", "id");`);
    this.addSql(
      `create index "satisfaction_survey_due_at_desc" on "satisfaction_survey" ("due_at" DESC nulls LAST, "id" DESC);`,
    );
    this.addSql(
      `create index "satisfaction_survey_entered_at_id_index" on "satisfaction_survey" ("entered_at", "id");`,
    );
    this.addSql(`create index "satisfaction_survey_state_id_index" on "satisfaction_survey" ("state", "id");`);
    this.addSql(`create index "satisfaction_survey_ticket_id_id_index" on "satisfaction_survey" ("ticket_id", "id");`);
    this.addSql(`create index "satisfaction_survey_score_id_index" on "satisfaction_survey" ("score", "id");`);
    this.addSql(`create index "satisfaction_survey_factor_id_index" on "satisfaction_survey" ("factor", "id");`);

    this.addSql(
      `create table "follow_up" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "survey_id" text collate "C" not null, "finding" text null, "remedy" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "follow_up" add constraint "follow_up_number_unique" unique ("number");`);
    this.addSql(`create index "follow_up_number_id_index" on "follow_up" ("number", "id");`);
    this.addSql(`create index "follow_up_owner_id_id_index" on "follow_up" ("owner_id", "id");`);
    this.addSql(`create index "follow_up_department_id_id_index" on "follow_up" ("department_id", "id");`);
    this.addSql(`create index "follow_up_customer_id_id_index" on "follow_up" ("customer_id", "id");`);
    this.addSql(`create index "follow_up_confidentiality_id_index" on "follow_up" ("confidentiality", "id");`);
    this.addSql(`create index "follow_up_due_at_id_index" on "follow_up" ("due_at", "id");`);
    this.addSql(`create index "follow_up_due_at_desc" on "follow_up" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "follow_up_entered_at_id_index" on "follow_up" ("entered_at", "id");`);
    this.addSql(`create index "follow_up_state_id_index" on "follow_up" ("state", "id");`);
    this.addSql(`create index "follow_up_survey_id_id_index" on "follow_up" ("survey_id", "id");`);

    this.addSql(
      `create table "ticket_notice" ("id" text collate "C" not null, "ticket_id" text collate "C" not null, "kind" text collate "C" not null, "content" text not null, "told_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "ticket_notice_ticket_id_id_index" on "ticket_notice" ("ticket_id", "id");`);
    this.addSql(`create index "ticket_notice_kind_id_index" on "ticket_notice" ("kind", "id");`);

    this.addSql(
      `alter table "ticket" add constraint "ticket_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "ticket" add constraint "ticket_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "ticket" add constraint "ticket_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "ticket" add constraint "ticket_product_id_foreign" foreign key ("product_id") references "product" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "ticket" add constraint "ticket_order_id_foreign" foreign key ("order_id") references "order" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "ticket" add constraint "ticket_complained_of_id_foreign" foreign key ("complained_of_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "satisfaction_survey" add constraint "satisfaction_survey_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "satisfaction_survey" add constraint "satisfaction_survey_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "satisfaction_survey" add constraint "satisfaction_survey_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "satisfaction_survey" add constraint "satisfaction_survey_ticket_id_foreign" foreign key ("ticket_id") references "ticket" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "follow_up" add constraint "follow_up_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "follow_up" add constraint "follow_up_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "follow_up" add constraint "follow_up_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "follow_up" add constraint "follow_up_survey_id_foreign" foreign key ("survey_id") references "satisfaction_survey" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "ticket_notice" add constraint "ticket_notice_ticket_id_foreign" foreign key ("ticket_id") references "ticket" ("id") on update restrict on delete restrict;`,
    );

    // what a customer answered stands, whoever writes
    this.addSql(`create trigger fixed before update on satisfaction_survey for each row
      when (old.state <> 'SENT' and (old.ticket_id, old.score, old.comment, old.factor)
        is distinct from (new.ticket_id, new.score, new.comment, new.factor))
      execute function refuse_change();`);
    this.addSql(`create trigger kept before delete or truncate on satisfaction_survey
      for each statement execute function refuse_change();`);
  }
}
