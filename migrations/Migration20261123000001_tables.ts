import { Migration } from '@mikro-orm/migrations';

export class Migration20261123000001_tables extends Migration {
  override name = 'Migration20261123000001_tables';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "audit_seal" ("id" bigint generated always as identity not null primary key, "number" integer not null, "from" text collate "C" not null, "to" text collate "C" not null, "count" integer not null, "root" text collate "C" not null, "previous" text collate "C" not null, "sealed_at" timestamptz(3) not null, "hash" text collate "C" not null, "signature" text collate "C" null);`,
    );
    this.addSql(`alter table "audit_seal" add constraint "audit_seal_number_unique" unique ("number");`);
    this.addSql(`create index "audit_seal_number_id_index" on "audit_seal" ("number", "id");`);
    this.addSql(`create index "audit_seal_sealed_at_id_index" on "audit_seal" ("sealed_at", "id");`);

    this.addSql(
      `create table "clock" ("id" bigint generated always as identity not null primary key, "record_id" text collate "C" not null, "limit" text collate "C" not null, "unit" text collate "C" not null, "value" integer null, "started_at" timestamptz(3) not null, "paused_at" timestamptz(3) null, "pauses" jsonb not null default '[]', "due_at" timestamptz(3) not null, "done_at" timestamptz(3) null, "next_at" timestamptz(3) null, "acted_at" timestamptz(3) null);`,
    );
    this.addSql(`create index "clock_next" on "clock" ("next_at", "id") where "next_at" is not null;`);
    this.addSql(`create unique index "clock_running" on "clock" ("record_id", "limit") where "done_at" is null;`);
    this.addSql(`create index "clock_record_id_id_index" on "clock" ("record_id", "id");`);

    this.addSql(
      `create table "account" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "name" text collate "zh-x-icu" not null, "kind" text collate "C" not null, "login" text collate "C" not null, "email" text collate "C" null, "employee_id" text collate "C" null, "password_hash" text null, "password_given" boolean not null default false, primary key ("id"));`,
    );
    this.addSql(`alter table "account" add constraint "account_number_unique" unique ("number");`);
    this.addSql(`alter table "account" add constraint "account_login_unique" unique ("login");`);
    this.addSql(`create index "account_number_id_index" on "account" ("number", "id");`);
    this.addSql(`create index "account_owner_id_id_index" on "account" ("owner_id", "id");`);
    this.addSql(`create index "account_department_id_id_index" on "account" ("department_id", "id");`);
    this.addSql(`create index "account_customer_id_id_index" on "account" ("customer_id", "id");`);
    this.addSql(`create index "account_confidentiality_id_index" on "account" ("confidentiality", "id");`);
    this.addSql(`create index "account_due_at_id_index" on "account" ("due_at", "id");`);
    this.addSql(`create index "account_due_at_desc" on "account" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "account_entered_at_id_index" on "account" ("entered_at", "id");`);
    this.addSql(`create index "account_state_id_index" on "account" ("state", "id");`);
    this.addSql(`create index "account_name_id_index" on "account" ("name", "id");`);
    this.addSql(`create index "account_kind_id_index" on "account" ("kind", "id");`);
    this.addSql(`create index "account_employee_id_id_index" on "account" ("employee_id", "id");`);
    this.addSql(`create unique index "account_employee_once" on "account" ("employee_id") where "kind" = 'EMPLOYEE';`);

    this.addSql(
      `create table "employee" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "name" text collate "zh-x-icu" not null, primary key ("id"));`,
    );
    this.addSql(`alter table "employee" add constraint "employee_number_unique" unique ("number");`);
    this.addSql(`create index "employee_number_id_index" on "employee" ("number", "id");`);
    this.addSql(`create index "employee_owner_id_id_index" on "employee" ("owner_id", "id");`);
    this.addSql(`create index "employee_department_id_id_index" on "employee" ("department_id", "id");`);
    this.addSql(`create index "employee_customer_id_id_index" on "employee" ("customer_id", "id");`);
    this.addSql(`create index "employee_confidentiality_id_index" on "employee" ("confidentiality", "id");`);
    this.addSql(`create index "employee_due_at_id_index" on "employee" ("due_at", "id");`);
    this.addSql(`create index "employee_due_at_desc" on "employee" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "employee_entered_at_id_index" on "employee" ("entered_at", "id");`);
    this.addSql(`create index "employee_state_id_index" on "employee" ("state", "id");`);
    this.addSql(`create index "employee_name_id_index" on "employee" ("name", "id");`);

    this.addSql(
      `create table "customer" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "name" text collate "zh-x-icu" not null, "credit_code" text collate "C" null, "industry" text null, "address" text null, "bottom_line" numeric(18,2) null, primary key ("id"));`,
    );
    this.addSql(`alter table "customer" add constraint "customer_number_unique" unique ("number");`);
    this.addSql(`alter table "customer" add constraint "customer_credit_code_unique" unique ("credit_code");`);
    this.addSql(`create index "customer_number_id_index" on "customer" ("number", "id");`);
    this.addSql(`create index "customer_owner_id_id_index" on "customer" ("owner_id", "id");`);
    this.addSql(`create index "customer_department_id_id_index" on "customer" ("department_id", "id");`);
    this.addSql(`create index "customer_customer_id_id_index" on "customer" ("customer_id", "id");`);
    this.addSql(`create index "customer_confidentiality_id_index" on "customer" ("confidentiality", "id");`);
    this.addSql(`create index "customer_due_at_id_index" on "customer" ("due_at", "id");`);
    this.addSql(`create index "customer_due_at_desc" on "customer" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "customer_entered_at_id_index" on "customer" ("entered_at", "id");`);
    this.addSql(`create index "customer_state_id_index" on "customer" ("state", "id");`);
    this.addSql(`create index "customer_name_id_index" on "customer" ("name", "id");`);
    this.addSql(`create index "customer_bottom_line_id_index" on "customer" ("bottom_line", "id");`);
    this.addSql(`create index "customer_bottom_line_desc" on "customer" ("bottom_line" DESC nulls LAST, "id" DESC);`);

    this.addSql(
      `create table "department" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "name" text collate "zh-x-icu" not null, "parent_id" text collate "C" null, "head_id" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`alter table "department" add constraint "department_number_unique" unique ("number");`);
    this.addSql(`create index "department_number_id_index" on "department" ("number", "id");`);
    this.addSql(`create index "department_owner_id_id_index" on "department" ("owner_id", "id");`);
    this.addSql(`create index "department_department_id_id_index" on "department" ("department_id", "id");`);
    this.addSql(`create index "department_customer_id_id_index" on "department" ("customer_id", "id");`);
    this.addSql(`create index "department_confidentiality_id_index" on "department" ("confidentiality", "id");`);
    this.addSql(`create index "department_due_at_id_index" on "department" ("due_at", "id");`);
    this.addSql(`create index "department_due_at_desc" on "department" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "department_entered_at_id_index" on "department" ("entered_at", "id");`);
    this.addSql(`create index "department_state_id_index" on "department" ("state", "id");`);
    this.addSql(`create index "department_name_id_index" on "department" ("name", "id");`);
    this.addSql(`create index "department_parent_id_id_index" on "department" ("parent_id", "id");`);
    this.addSql(`create index "department_head_id_id_index" on "department" ("head_id", "id");`);

    this.addSql(
      `create table "delegation" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "delegator_id" text collate "C" not null, "delegate_id" text collate "C" not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) not null, "reason" text not null, primary key ("id"));`,
    );
    this.addSql(`alter table "delegation" add constraint "delegation_number_unique" unique ("number");`);
    this.addSql(`create index "delegation_number_id_index" on "delegation" ("number", "id");`);
    this.addSql(`create index "delegation_owner_id_id_index" on "delegation" ("owner_id", "id");`);
    this.addSql(`create index "delegation_department_id_id_index" on "delegation" ("department_id", "id");`);
    this.addSql(`create index "delegation_customer_id_id_index" on "delegation" ("customer_id", "id");`);
    this.addSql(`create index "delegation_confidentiality_id_index" on "delegation" ("confidentiality", "id");`);
    this.addSql(`create index "delegation_due_at_id_index" on "delegation" ("due_at", "id");`);
    this.addSql(`create index "delegation_due_at_desc" on "delegation" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "delegation_entered_at_id_index" on "delegation" ("entered_at", "id");`);
    this.addSql(`create index "delegation_state_id_index" on "delegation" ("state", "id");`);
    this.addSql(`create index "delegation_delegator_id_id_index" on "delegation" ("delegator_id", "id");`);
    this.addSql(`create index "delegation_delegate_id_id_index" on "delegation" ("delegate_id", "id");`);
    this.addSql(`create index "delegation_valid_from_id_index" on "delegation" ("valid_from", "id");`);
    this.addSql(`create index "delegation_valid_to_id_index" on "delegation" ("valid_to", "id");`);

    this.addSql(
      `create table "contact" ("id" text collate "C" not null, "customer_id" text collate "C" not null, "name" text collate "zh-x-icu" not null, "post" text null, "phone" text null, "email" text null, primary key ("id"));`,
    );
    this.addSql(`create index "contact_customer_id_id_index" on "contact" ("customer_id", "id");`);
    this.addSql(`create index "contact_name_id_index" on "contact" ("name", "id");`);

    this.addSql(
      `create table "collaborator" ("id" bigint generated always as identity not null primary key, "record_id" text collate "C" not null, "account_id" text collate "C" not null);`,
    );
    this.addSql(`create index "collaborator_record_id_id_index" on "collaborator" ("record_id", "id");`);
    this.addSql(`create index "collaborator_account_id_id_index" on "collaborator" ("account_id", "id");`);
    this.addSql(
      `alter table "collaborator" add constraint "collaborator_account_id_record_id_unique" unique ("account_id", "record_id");`,
    );

    this.addSql(
      `create table "calendar_day" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "day" date not null, "kind" text collate "C" not null, "reason" text not null, primary key ("id"));`,
    );
    this.addSql(`alter table "calendar_day" add constraint "calendar_day_number_unique" unique ("number");`);
    this.addSql(`create index "calendar_day_number_id_index" on "calendar_day" ("number", "id");`);
    this.addSql(`create index "calendar_day_owner_id_id_index" on "calendar_day" ("owner_id", "id");`);
    this.addSql(`create index "calendar_day_department_id_id_index" on "calendar_day" ("department_id", "id");`);
    this.addSql(`create index "calendar_day_customer_id_id_index" on "calendar_day" ("customer_id", "id");`);
    this.addSql(`create index "calendar_day_confidentiality_id_index" on "calendar_day" ("confidentiality", "id");`);
    this.addSql(`create index "calendar_day_due_at_id_index" on "calendar_day" ("due_at", "id");`);
    this.addSql(`create index "calendar_day_due_at_desc" on "calendar_day" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "calendar_day_entered_at_id_index" on "calendar_day" ("entered_at", "id");`);
    this.addSql(`create index "calendar_day_state_id_index" on "calendar_day" ("state", "id");`);
    this.addSql(`create index "calendar_day_day_id_index" on "calendar_day" ("day", "id");`);
    this.addSql(`create index "calendar_day_kind_id_index" on "calendar_day" ("kind", "id");`);

    this.addSql(
      `create table "audit_event" ("id" bigint generated always as identity not null primary key, "at" timestamptz(3) not null, "account_id" text collate "C" not null, "on_behalf_of_id" text collate "C" null, "action" text collate "C" not null, "outcome" text collate "C" not null, "record_id" text collate "C" null, "code" text collate "C" null, "clause" text collate "C" null, "request_id" text collate "C" not null, "changes" jsonb not null default '{}', "hash" text not null, "epoch" integer not null default 1, "xid" xid8 not null default pg_current_xact_id());`,
    );
    this.addSql(`create index "audit_event_epoch_xid_id_index" on "audit_event" ("epoch", "xid", "id");`);
    this.addSql(`create index "audit_event_record_id_at_index" on "audit_event" ("record_id", "at");`);
    this.addSql(`create index "audit_event_at_id_index" on "audit_event" ("at", "id");`);
    this.addSql(`create index "audit_event_account_id_id_index" on "audit_event" ("account_id", "id");`);
    this.addSql(`create index "audit_event_on_behalf_of_id_id_index" on "audit_event" ("on_behalf_of_id", "id");`);
    this.addSql(`create index "audit_event_action_id_index" on "audit_event" ("action", "id");`);
    this.addSql(`create index "audit_event_outcome_id_index" on "audit_event" ("outcome", "id");`);
    this.addSql(`create index "audit_event_record_id_id_index" on "audit_event" ("record_id", "id");`);
    this.addSql(`create index "audit_event_code_id_index" on "audit_event" ("code", "id");`);

    this.addSql(
      `create table "event" ("id" bigint generated always as identity not null primary key, "at" timestamptz(3) not null, "step" text not null, "record_id" text collate "C" not null, "version" integer not null);`,
    );

    this.addSql(
      `create table "file_record" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "record_id" text collate "C" not null, "kind" text collate "C" not null, "name" text not null, "media_type" text collate "C" not null, "size" integer not null, "sha256" text collate "C" not null, "paper_location" text null, "used_in" bigint null, primary key ("id"));`,
    );
    this.addSql(`alter table "file_record" add constraint "file_record_number_unique" unique ("number");`);
    this.addSql(`create index "file_record_number_id_index" on "file_record" ("number", "id");`);
    this.addSql(`create index "file_record_owner_id_id_index" on "file_record" ("owner_id", "id");`);
    this.addSql(`create index "file_record_department_id_id_index" on "file_record" ("department_id", "id");`);
    this.addSql(`create index "file_record_customer_id_id_index" on "file_record" ("customer_id", "id");`);
    this.addSql(`create index "file_record_confidentiality_id_index" on "file_record" ("confidentiality", "id");`);
    this.addSql(`create index "file_record_due_at_id_index" on "file_record" ("due_at", "id");`);
    this.addSql(`create index "file_record_due_at_desc" on "file_record" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "file_record_entered_at_id_index" on "file_record" ("entered_at", "id");`);
    this.addSql(`create index "file_record_state_id_index" on "file_record" ("state", "id");`);
    this.addSql(`create index "file_record_record_id_id_index" on "file_record" ("record_id", "id");`);
    this.addSql(`create index "file_record_kind_id_index" on "file_record" ("kind", "id");`);

    this.addSql(
      `create table "handled" ("event_id" bigint not null, "job" text collate "C" not null, primary key ("event_id", "job"));`,
    );

    this.addSql(
      `create table "handoff" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "record_id" text collate "C" not null, "kind" text collate "C" not null, "content" text not null, primary key ("id"));`,
    );
    this.addSql(`alter table "handoff" add constraint "handoff_number_unique" unique ("number");`);
    this.addSql(`create index "handoff_number_id_index" on "handoff" ("number", "id");`);
    this.addSql(`create index "handoff_owner_id_id_index" on "handoff" ("owner_id", "id");`);
    this.addSql(`create index "handoff_department_id_id_index" on "handoff" ("department_id", "id");`);
    this.addSql(`create index "handoff_customer_id_id_index" on "handoff" ("customer_id", "id");`);
    this.addSql(`create index "handoff_confidentiality_id_index" on "handoff" ("confidentiality", "id");`);
    this.addSql(`create index "handoff_due_at_id_index" on "handoff" ("due_at", "id");`);
    this.addSql(`create index "handoff_due_at_desc" on "handoff" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "handoff_entered_at_id_index" on "handoff" ("entered_at", "id");`);
    this.addSql(`create index "handoff_state_id_index" on "handoff" ("state", "id");`);
    this.addSql(`create index "handoff_record_id_id_index" on "handoff" ("record_id", "id");`);
    this.addSql(`create index "handoff_kind_id_index" on "handoff" ("kind", "id");`);

    this.addSql(
      `create table "idempotency_record" ("account_id" text collate "C" not null, "mutation" text collate "C" not null, "key_hash" text collate "C" not null, "input_hash" text not null, "at" timestamptz(3) not null, "record_id" text collate "C" null, "version" integer null, "told" jsonb null, primary key ("account_id", "mutation", "key_hash"));`,
    );
    this.addSql(`create index "idempotency_record_at_index" on "idempotency_record" ("at");`);

    this.addSql(
      `create table "instance" ("id" text collate "C" not null, "place" text not null, "started_at" timestamptz(3) not null, "beat_at" timestamptz(3) not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "legal_review" ("id" text collate "C" not null, "record_id" text collate "C" not null, "reviewer_id" text collate "C" not null, "result" text collate "C" not null, "risk_rating" text collate "C" not null, "checklist" text not null, "opinion" text not null, "document_hash" text collate "C" not null, "reviewed_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "legal_review_record_id_id_index" on "legal_review" ("record_id", "id");`);
    this.addSql(`create index "legal_review_reviewer_id_id_index" on "legal_review" ("reviewer_id", "id");`);
    this.addSql(`create index "legal_review_reviewed_at_id_index" on "legal_review" ("reviewed_at", "id");`);

    this.addSql(
      `create table "notification" ("id" text collate "C" not null, "account_id" text collate "C" not null, "kind" text collate "C" not null, "at" timestamptz(3) not null, "record_id" text collate "C" not null, "text_en" text not null, "text_zh" text not null, "read_at" timestamptz(3) null, "mailed_at" timestamptz(3) null, "cause" text collate "C" not null, primary key ("id"));`,
    );
    this.addSql(`create index "notification_unread" on "notification" ("account_id") where "read_at" is null;`);
    this.addSql(`create index "notification_account_id_at_id_index" on "notification" ("account_id", "at", "id");`);
    this.addSql(`create index "notification_account_id_id_index" on "notification" ("account_id", "id");`);
    this.addSql(`create index "notification_kind_id_index" on "notification" ("kind", "id");`);
    this.addSql(`create index "notification_at_id_index" on "notification" ("at", "id");`);
    this.addSql(`create index "notification_record_id_id_index" on "notification" ("record_id", "id");`);
    this.addSql(`create index "notification_read_at_id_index" on "notification" ("read_at", "id");`);
    this.addSql(
      `alter table "notification" add constraint "notification_account_id_cause_unique" unique ("account_id", "cause");`,
    );

    this.addSql(
      `create table "number_sequence" ("prefix" text not null, "year" int not null, "last" integer not null, primary key ("prefix", "year"));`,
    );

    this.addSql(`create table "platform_value" ("key" text not null, "value" text not null, primary key ("key"));`);

    this.addSql(
      `create table "position" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "title" text collate "zh-x-icu" not null, primary key ("id"));`,
    );
    this.addSql(`alter table "position" add constraint "position_number_unique" unique ("number");`);
    this.addSql(`create index "position_number_id_index" on "position" ("number", "id");`);
    this.addSql(`create index "position_owner_id_id_index" on "position" ("owner_id", "id");`);
    this.addSql(`create index "position_department_id_id_index" on "position" ("department_id", "id");`);
    this.addSql(`create index "position_customer_id_id_index" on "position" ("customer_id", "id");`);
    this.addSql(`create index "position_confidentiality_id_index" on "position" ("confidentiality", "id");`);
    this.addSql(`create index "position_due_at_id_index" on "position" ("due_at", "id");`);
    this.addSql(`create index "position_due_at_desc" on "position" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "position_entered_at_id_index" on "position" ("entered_at", "id");`);
    this.addSql(`create index "position_state_id_index" on "position" ("state", "id");`);
    this.addSql(`create index "position_title_id_index" on "position" ("title", "id");`);

    this.addSql(
      `create table "placement" ("id" text collate "C" not null, "employee_id" text collate "C" not null, "position_id" text collate "C" not null, "from_day" date not null, "to_day" date null, primary key ("id"));`,
    );
    this.addSql(`create index "placement_employee_id_id_index" on "placement" ("employee_id", "id");`);
    this.addSql(`create index "placement_position_id_id_index" on "placement" ("position_id", "id");`);
    this.addSql(`create index "placement_from_day_id_index" on "placement" ("from_day", "id");`);

    this.addSql(
      `create table "price_list" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "name" text collate "zh-x-icu" not null, "effective_from" date not null, primary key ("id"));`,
    );
    this.addSql(`alter table "price_list" add constraint "price_list_number_unique" unique ("number");`);
    this.addSql(`create index "price_list_number_id_index" on "price_list" ("number", "id");`);
    this.addSql(`create index "price_list_owner_id_id_index" on "price_list" ("owner_id", "id");`);
    this.addSql(`create index "price_list_department_id_id_index" on "price_list" ("department_id", "id");`);
    this.addSql(`create index "price_list_customer_id_id_index" on "price_list" ("customer_id", "id");`);
    this.addSql(`create index "price_list_confidentiality_id_index" on "price_list" ("confidentiality", "id");`);
    this.addSql(`create index "price_list_due_at_id_index" on "price_list" ("due_at", "id");`);
    this.addSql(`create index "price_list_due_at_desc" on "price_list" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "price_list_entered_at_id_index" on "price_list" ("entered_at", "id");`);
    this.addSql(`create index "price_list_state_id_index" on "price_list" ("state", "id");`);
    this.addSql(`create index "price_list_name_id_index" on "price_list" ("name", "id");`);
    this.addSql(`create index "price_list_effective_from_id_index" on "price_list" ("effective_from", "id");`);

    this.addSql(
      `create table "product" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "code" text collate "C" not null, "name" text collate "zh-x-icu" not null, "specification" text null, "unit" text collate "zh-x-icu" not null, primary key ("id"));`,
    );
    this.addSql(`alter table "product" add constraint "product_number_unique" unique ("number");`);
    this.addSql(`alter table "product" add constraint "product_code_unique" unique ("code");`);
    this.addSql(`create index "product_number_id_index" on "product" ("number", "id");`);
    this.addSql(`create index "product_owner_id_id_index" on "product" ("owner_id", "id");`);
    this.addSql(`create index "product_department_id_id_index" on "product" ("department_id", "id");`);
    this.addSql(`create index "product_customer_id_id_index" on "product" ("customer_id", "id");`);
    this.addSql(`create index "product_confidentiality_id_index" on "product" ("confidentiality", "id");`);
    this.addSql(`create index "product_due_at_id_index" on "product" ("due_at", "id");`);
    this.addSql(`create index "product_due_at_desc" on "product" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "product_entered_at_id_index" on "product" ("entered_at", "id");`);
    this.addSql(`create index "product_state_id_index" on "product" ("state", "id");`);
    this.addSql(`create index "product_code_id_index" on "product" ("code", "id");`);
    this.addSql(`create index "product_name_id_index" on "product" ("name", "id");`);

    this.addSql(
      `create table "price_line" ("id" text collate "C" not null, "price_list_id" text collate "C" not null, "product_id" text collate "C" not null, "from_quantity" numeric(16,4) not null, "list_price" numeric(18,2) not null, "floor_price" numeric(18,2) not null, primary key ("id"));`,
    );
    this.addSql(`create index "price_line_price_list_id_id_index" on "price_line" ("price_list_id", "id");`);
    this.addSql(`create index "price_line_product_id_id_index" on "price_line" ("product_id", "id");`);

    this.addSql(
      `create table "quotation" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "need" text not null, "revision" integer not null, "supersedes_id" text collate "C" null, "valid_until" date null, "payment_method" text null, "net" numeric(18,2) not null, "tax_percent" numeric(16,4) not null, "tax" numeric(18,2) not null, "total" numeric(18,2) not null, "discount" numeric(16,4) null, "price_list_id" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`alter table "quotation" add constraint "quotation_number_unique" unique ("number");`);
    this.addSql(`create index "quotation_number_id_index" on "quotation" ("number", "id");`);
    this.addSql(`create index "quotation_owner_id_id_index" on "quotation" ("owner_id", "id");`);
    this.addSql(`create index "quotation_department_id_id_index" on "quotation" ("department_id", "id");`);
    this.addSql(`create index "quotation_customer_id_id_index" on "quotation" ("customer_id", "id");`);
    this.addSql(`create index "quotation_confidentiality_id_index" on "quotation" ("confidentiality", "id");`);
    this.addSql(`create index "quotation_due_at_id_index" on "quotation" ("due_at", "id");`);
    this.addSql(`create index "quotation_due_at_desc" on "quotation" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "quotation_entered_at_id_index" on "quotation" ("entered_at", "id");`);
    this.addSql(`create index "quotation_state_id_index" on "quotation" ("state", "id");`);
    this.addSql(`create index "quotation_supersedes_id_id_index" on "quotation" ("supersedes_id", "id");`);
    this.addSql(`create index "quotation_valid_until_id_index" on "quotation" ("valid_until", "id");`);
    this.addSql(`create index "quotation_total_id_index" on "quotation" ("total", "id");`);
    this.addSql(`create index "quotation_discount_id_index" on "quotation" ("discount", "id");`);
    this.addSql(`create index "quotation_discount_desc" on "quotation" ("discount" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "quotation_price_list_id_id_index" on "quotation" ("price_list_id", "id");`);

    this.addSql(
      `create table "price_approval" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "quotation_id" text collate "C" not null, "kind" text collate "C" not null, "discount" numeric(16,4) not null, "total" numeric(18,2) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "price_approval" add constraint "price_approval_number_unique" unique ("number");`);
    this.addSql(`create index "price_approval_number_id_index" on "price_approval" ("number", "id");`);
    this.addSql(`create index "price_approval_owner_id_id_index" on "price_approval" ("owner_id", "id");`);
    this.addSql(`create index "price_approval_department_id_id_index" on "price_approval" ("department_id", "id");`);
    this.addSql(`create index "price_approval_customer_id_id_index" on "price_approval" ("customer_id", "id");`);
    this.addSql(
      `create index "price_approval_confidentiality_id_index" on "price_approval" ("confidentiality", "id");`,
    );
    this.addSql(`create index "price_approval_due_at_id_index" on "price_approval" ("due_at", "id");`);
    this.addSql(`create index "price_approval_due_at_desc" on "price_approval" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "price_approval_entered_at_id_index" on "price_approval" ("entered_at", "id");`);
    this.addSql(`create index "price_approval_state_id_index" on "price_approval" ("state", "id");`);
    this.addSql(`create index "price_approval_quotation_id_id_index" on "price_approval" ("quotation_id", "id");`);
    this.addSql(`create index "price_approval_kind_id_index" on "price_approval" ("kind", "id");`);

    this.addSql(
      `create table "contract" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "title" text collate "zh-x-icu" not null, "quotation_id" text collate "C" null, "amount" numeric(18,2) not null, "amended_by" numeric(18,2) not null default 0, "amount_as_amended" numeric(18,2) generated always as (amount + amended_by) stored not null, "margin" numeric(18,2) null, "agreed_on" date not null, "agreement" text not null, "template_version" text collate "C" not null, "body" text not null, "document" text not null, "document_hash" text generated always as (sha256_hex(document)) stored collate "C" not null, "approved_hash" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`alter table "contract" add constraint "contract_number_unique" unique ("number");`);
    this.addSql(`create index "contract_number_id_index" on "contract" ("number", "id");`);
    this.addSql(`create index "contract_owner_id_id_index" on "contract" ("owner_id", "id");`);
    this.addSql(`create index "contract_department_id_id_index" on "contract" ("department_id", "id");`);
    this.addSql(`create index "contract_customer_id_id_index" on "contract" ("customer_id", "id");`);
    this.addSql(`create index "contract_confidentiality_id_index" on "contract" ("confidentiality", "id");`);
    this.addSql(`create index "contract_due_at_id_index" on "contract" ("due_at", "id");`);
    this.addSql(`create index "contract_due_at_desc" on "contract" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "contract_entered_at_id_index" on "contract" ("entered_at", "id");`);
    this.addSql(`create index "contract_state_id_index" on "contract" ("state", "id");`);
    this.addSql(`create index "contract_title_id_index" on "contract" ("title", "id");`);
    this.addSql(`create index "contract_quotation_id_id_index" on "contract" ("quotation_id", "id");`);
    this.addSql(`create index "contract_amount_id_index" on "contract" ("amount", "id");`);
    this.addSql(`create index "contract_margin_id_index" on "contract" ("margin", "id");`);
    this.addSql(`create index "contract_margin_desc" on "contract" ("margin" DESC nulls LAST, "id" DESC);`);

    this.addSql(
      `create table "order" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "contract_id" text collate "C" not null, "quotation_id" text collate "C" null, "deliver_by" date not null, "deliver_to" text not null, "net" numeric(18,2) not null, "tax_percent" numeric(16,4) not null, "tax" numeric(18,2) not null, "amount" numeric(18,2) not null, "worded_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "order" add constraint "order_number_unique" unique ("number");`);
    this.addSql(`create index "order_number_id_index" on "order" ("number", "id");`);
    this.addSql(`create index "order_owner_id_id_index" on "order" ("owner_id", "id");`);
    this.addSql(`create index "order_department_id_id_index" on "order" ("department_id", "id");`);
    this.addSql(`create index "order_customer_id_id_index" on "order" ("customer_id", "id");`);
    this.addSql(`create index "order_confidentiality_id_index" on "order" ("confidentiality", "id");`);
    this.addSql(`create index "order_due_at_id_index" on "order" ("due_at", "id");`);
    this.addSql(`create index "order_due_at_desc" on "order" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "order_entered_at_id_index" on "order" ("entered_at", "id");`);
    this.addSql(`create index "order_state_id_index" on "order" ("state", "id");`);
    this.addSql(`create index "order_contract_id_id_index" on "order" ("contract_id", "id");`);
    this.addSql(`create index "order_quotation_id_id_index" on "order" ("quotation_id", "id");`);
    this.addSql(`create index "order_deliver_by_id_index" on "order" ("deliver_by", "id");`);
    this.addSql(`create index "order_amount_id_index" on "order" ("amount", "id");`);

    this.addSql(
      `create table "order_line" ("id" text collate "C" not null, "order_id" text collate "C" not null, "product_id" text collate "C" null, "name" text collate "zh-x-icu" not null, "specification" text null, "quantity" numeric(16,4) not null, "unit" text collate "zh-x-icu" not null, "price" numeric(18,2) not null, "amount" numeric(18,2) generated always as (round(quantity * price, 2)) stored not null, "planned" numeric(16,4) not null, "passed" numeric(16,4) not null, "dispatched" numeric(16,4) not null, "delivered" numeric(16,4) not null, primary key ("id"));`,
    );
    this.addSql(`create index "order_line_order_id_id_index" on "order_line" ("order_id", "id");`);
    this.addSql(`create index "order_line_product_id_id_index" on "order_line" ("product_id", "id");`);

    this.addSql(
      `create table "production_task" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "order_id" text collate "C" not null, "line_id" text collate "C" not null, "quantity" numeric(16,4) not null, "planned_from" date not null, "planned_to" date not null, primary key ("id"));`,
    );
    this.addSql(`alter table "production_task" add constraint "production_task_number_unique" unique ("number");`);
    this.addSql(`create index "production_task_number_id_index" on "production_task" ("number", "id");`);
    this.addSql(`create index "production_task_owner_id_id_index" on "production_task" ("owner_id", "id");`);
    this.addSql(`create index "production_task_department_id_id_index" on "production_task" ("department_id", "id");`);
    this.addSql(`create index "production_task_customer_id_id_index" on "production_task" ("customer_id", "id");`);
    this.addSql(
      `create index "production_task_confidentiality_id_index" on "production_task" ("confidentiality", "id");`,
    );
    this.addSql(`create index "production_task_due_at_id_index" on "production_task" ("due_at", "id");`);
    this.addSql(
      `create index "production_task_due_at_desc" on "production_task" ("due_at" DESC nulls LAST, "id" DESC);`,
    );
    this.addSql(`create index "production_task_entered_at_id_index" on "production_task" ("entered_at", "id");`);
    this.addSql(`create index "production_task_state_id_index" on "production_task" ("state", "id");`);
    this.addSql(`create index "production_task_order_id_id_index" on "production_task" ("order_id", "id");`);
    this.addSql(`create index "production_task_line_id_id_index" on "production_task" ("line_id", "id");`);
    this.addSql(`create index "production_task_planned_to_id_index" on "production_task" ("planned_to", "id");`);

    this.addSql(
      `create table "quality_check" ("id" text collate "C" not null, "task_id" text collate "C" not null, "inspector_id" text collate "C" not null, "result" text collate "C" not null, "quantity" numeric(16,4) not null, "findings" text not null, "checked_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "quality_check_task_id_id_index" on "quality_check" ("task_id", "id");`);
    this.addSql(`create index "quality_check_inspector_id_id_index" on "quality_check" ("inspector_id", "id");`);
    this.addSql(`create index "quality_check_checked_at_id_index" on "quality_check" ("checked_at", "id");`);

    this.addSql(
      `create table "order_issue" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "order_id" text collate "C" not null, "kind" text collate "C" not null, "severity" text collate "C" not null, "description" text not null, "solution" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "order_issue" add constraint "order_issue_number_unique" unique ("number");`);
    this.addSql(`create index "order_issue_number_id_index" on "order_issue" ("number", "id");`);
    this.addSql(`create index "order_issue_owner_id_id_index" on "order_issue" ("owner_id", "id");`);
    this.addSql(`create index "order_issue_department_id_id_index" on "order_issue" ("department_id", "id");`);
    this.addSql(`create index "order_issue_customer_id_id_index" on "order_issue" ("customer_id", "id");`);
    this.addSql(`create index "order_issue_confidentiality_id_index" on "order_issue" ("confidentiality", "id");`);
    this.addSql(`create index "order_issue_due_at_id_index" on "order_issue" ("due_at", "id");`);
    this.addSql(`create index "order_issue_due_at_desc" on "order_issue" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "order_issue_entered_at_id_index" on "order_issue" ("entered_at", "id");`);
    this.addSql(`create index "order_issue_state_id_index" on "order_issue" ("state", "id");`);
    this.addSql(`create index "order_issue_order_id_id_index" on "order_issue" ("order_id", "id");`);
    this.addSql(`create index "order_issue_kind_id_index" on "order_issue" ("kind", "id");`);
    this.addSql(`create index "order_issue_severity_id_index" on "order_issue" ("severity", "id");`);

    this.addSql(
      `create table "issue_department" ("id" text collate "C" not null, "issue_id" text collate "C" not null, "department_id" text collate "C" not null, primary key ("id"));`,
    );
    this.addSql(`create index "issue_department_issue_id_id_index" on "issue_department" ("issue_id", "id");`);
    this.addSql(
      `create index "issue_department_department_id_id_index" on "issue_department" ("department_id", "id");`,
    );
    this.addSql(
      `alter table "issue_department" add constraint "issue_department_issue_id_department_id_unique" unique ("issue_id", "department_id");`,
    );

    this.addSql(
      `create table "milestone" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "order_id" text collate "C" not null, "name" text collate "zh-x-icu" not null, "planned_on" date not null, "reached_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "milestone" add constraint "milestone_number_unique" unique ("number");`);
    this.addSql(`create index "milestone_number_id_index" on "milestone" ("number", "id");`);
    this.addSql(`create index "milestone_owner_id_id_index" on "milestone" ("owner_id", "id");`);
    this.addSql(`create index "milestone_department_id_id_index" on "milestone" ("department_id", "id");`);
    this.addSql(`create index "milestone_customer_id_id_index" on "milestone" ("customer_id", "id");`);
    this.addSql(`create index "milestone_confidentiality_id_index" on "milestone" ("confidentiality", "id");`);
    this.addSql(`create index "milestone_due_at_id_index" on "milestone" ("due_at", "id");`);
    this.addSql(`create index "milestone_due_at_desc" on "milestone" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "milestone_entered_at_id_index" on "milestone" ("entered_at", "id");`);
    this.addSql(`create index "milestone_state_id_index" on "milestone" ("state", "id");`);
    this.addSql(`create index "milestone_order_id_id_index" on "milestone" ("order_id", "id");`);
    this.addSql(`create index "milestone_planned_on_id_index" on "milestone" ("planned_on", "id");`);

    this.addSql(
      `create table "change_request" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "order_id" text collate "C" not null, "request" text not null, "severity" text collate "C" not null, "assessment" text null, "price_effect" numeric(18,2) null, "deliver_by" date null, "assessed_at" timestamptz(3) null, "answer" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "change_request" add constraint "change_request_number_unique" unique ("number");`);
    this.addSql(`create index "change_request_number_id_index" on "change_request" ("number", "id");`);
    this.addSql(`create index "change_request_owner_id_id_index" on "change_request" ("owner_id", "id");`);
    this.addSql(`create index "change_request_department_id_id_index" on "change_request" ("department_id", "id");`);
    this.addSql(`create index "change_request_customer_id_id_index" on "change_request" ("customer_id", "id");`);
    this.addSql(
      `create index "change_request_confidentiality_id_index" on "change_request" ("confidentiality", "id");`,
    );
    this.addSql(`create index "change_request_due_at_id_index" on "change_request" ("due_at", "id");`);
    this.addSql(`create index "change_request_due_at_desc" on "change_request" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "change_request_entered_at_id_index" on "change_request" ("entered_at", "id");`);
    this.addSql(`create index "change_request_state_id_index" on "change_request" ("state", "id");`);
    this.addSql(`create index "change_request_order_id_id_index" on "change_request" ("order_id", "id");`);

    this.addSql(
      `create table "change_line" ("id" text collate "C" not null, "change_id" text collate "C" not null, "line_id" text collate "C" null, "product_id" text collate "C" null, "name" text collate "zh-x-icu" not null, "specification" text null, "quantity" numeric(16,4) not null, "unit" text collate "zh-x-icu" not null, "price" numeric(18,2) not null, primary key ("id"));`,
    );
    this.addSql(`create index "change_line_change_id_id_index" on "change_line" ("change_id", "id");`);
    this.addSql(`create index "change_line_line_id_id_index" on "change_line" ("line_id", "id");`);
    this.addSql(`create index "change_line_product_id_id_index" on "change_line" ("product_id", "id");`);

    this.addSql(
      `create table "acceptance" ("id" text collate "C" not null, "order_id" text collate "C" not null, "on_time" boolean not null, "quality" boolean not null, "quantity" boolean not null, "remark" text null, "way" text collate "C" not null, "accepted_by" text collate "zh-x-icu" not null, "account_id" text collate "C" not null, "accepted_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "acceptance_order_id_id_index" on "acceptance" ("order_id", "id");`);
    this.addSql(`create index "acceptance_account_id_id_index" on "acceptance" ("account_id", "id");`);

    this.addSql(
      `create table "obligation" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "contract_id" text collate "C" not null, "party" text collate "C" not null, "content" text not null, "due_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "obligation" add constraint "obligation_number_unique" unique ("number");`);
    this.addSql(`create index "obligation_number_id_index" on "obligation" ("number", "id");`);
    this.addSql(`create index "obligation_owner_id_id_index" on "obligation" ("owner_id", "id");`);
    this.addSql(`create index "obligation_department_id_id_index" on "obligation" ("department_id", "id");`);
    this.addSql(`create index "obligation_customer_id_id_index" on "obligation" ("customer_id", "id");`);
    this.addSql(`create index "obligation_confidentiality_id_index" on "obligation" ("confidentiality", "id");`);
    this.addSql(`create index "obligation_due_at_id_index" on "obligation" ("due_at", "id");`);
    this.addSql(`create index "obligation_due_at_desc" on "obligation" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "obligation_entered_at_id_index" on "obligation" ("entered_at", "id");`);
    this.addSql(`create index "obligation_state_id_index" on "obligation" ("state", "id");`);
    this.addSql(`create index "obligation_contract_id_id_index" on "obligation" ("contract_id", "id");`);
    this.addSql(`create index "obligation_party_id_index" on "obligation" ("party", "id");`);
    this.addSql(`create index "obligation_due_on_id_index" on "obligation" ("due_on", "id");`);
    this.addSql(`create index "obligation_due_on_desc" on "obligation" ("due_on" DESC nulls LAST, "id" DESC);`);

    this.addSql(
      `create table "instalment" ("id" text collate "C" not null, "contract_id" text collate "C" not null, "due_on" date not null, "amount" numeric(18,2) not null, "condition" text null, primary key ("id"));`,
    );
    this.addSql(`create index "instalment_contract_id_id_index" on "instalment" ("contract_id", "id");`);
    this.addSql(`create index "instalment_due_on_id_index" on "instalment" ("due_on", "id");`);

    this.addSql(
      `create table "amendment" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "contract_id" text collate "C" not null, "change_request_id" text collate "C" null, "reason" text not null, "agreed_on" date not null, "agreement" text not null, "body" text not null, "amount_change" numeric(18,2) not null, "amount_before" numeric(18,2) not null, "amount_after" numeric(18,2) generated always as (amount_before + amount_change) stored not null, "document" text not null, "document_hash" text generated always as (sha256_hex(document)) stored collate "C" not null, "approved_hash" text collate "C" null, primary key ("id"));`,
    );
    this.addSql(`alter table "amendment" add constraint "amendment_number_unique" unique ("number");`);
    this.addSql(`create index "amendment_number_id_index" on "amendment" ("number", "id");`);
    this.addSql(`create index "amendment_owner_id_id_index" on "amendment" ("owner_id", "id");`);
    this.addSql(`create index "amendment_department_id_id_index" on "amendment" ("department_id", "id");`);
    this.addSql(`create index "amendment_customer_id_id_index" on "amendment" ("customer_id", "id");`);
    this.addSql(`create index "amendment_confidentiality_id_index" on "amendment" ("confidentiality", "id");`);
    this.addSql(`create index "amendment_due_at_id_index" on "amendment" ("due_at", "id");`);
    this.addSql(`create index "amendment_due_at_desc" on "amendment" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "amendment_entered_at_id_index" on "amendment" ("entered_at", "id");`);
    this.addSql(`create index "amendment_state_id_index" on "amendment" ("state", "id");`);
    this.addSql(`create index "amendment_contract_id_id_index" on "amendment" ("contract_id", "id");`);
    this.addSql(`create index "amendment_change_request_id_id_index" on "amendment" ("change_request_id", "id");`);

    this.addSql(
      `create table "quotation_line" ("id" text collate "C" not null, "quotation_id" text collate "C" not null, "product_id" text collate "C" not null, "name" text collate "zh-x-icu" not null, "specification" text null, "quantity" numeric(16,4) null, "unit" text collate "zh-x-icu" not null, "list_price" numeric(18,2) null, "price" numeric(18,2) null, "discount" numeric(16,4) null, "delivery_on" date null, "amount" numeric(18,2) null, primary key ("id"));`,
    );
    this.addSql(`create index "quotation_line_quotation_id_id_index" on "quotation_line" ("quotation_id", "id");`);
    this.addSql(`create index "quotation_line_product_id_id_index" on "quotation_line" ("product_id", "id");`);

    this.addSql(
      `create table "price_check" ("id" text collate "C" not null, "quotation_id" text collate "C" not null, "line_id" text collate "C" not null, "price_line_id" text collate "C" not null, "quantity" numeric(16,4) not null, "price" numeric(18,2) not null, "deviation" numeric(18,2) not null, "result" text collate "C" not null, primary key ("id"));`,
    );
    this.addSql(`create index "price_check_quotation_id_id_index" on "price_check" ("quotation_id", "id");`);
    this.addSql(`create index "price_check_line_id_id_index" on "price_check" ("line_id", "id");`);
    this.addSql(`create index "price_check_price_line_id_id_index" on "price_check" ("price_line_id", "id");`);

    this.addSql(
      `create table "role" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "key" text collate "C" not null, "title_en" text collate "zh-x-icu" not null, "title_zh" text collate "zh-x-icu" not null, "purpose" text null, "approving" boolean not null, primary key ("id"));`,
    );
    this.addSql(`alter table "role" add constraint "role_number_unique" unique ("number");`);
    this.addSql(`alter table "role" add constraint "role_key_unique" unique ("key");`);
    this.addSql(`create index "role_number_id_index" on "role" ("number", "id");`);
    this.addSql(`create index "role_owner_id_id_index" on "role" ("owner_id", "id");`);
    this.addSql(`create index "role_department_id_id_index" on "role" ("department_id", "id");`);
    this.addSql(`create index "role_customer_id_id_index" on "role" ("customer_id", "id");`);
    this.addSql(`create index "role_confidentiality_id_index" on "role" ("confidentiality", "id");`);
    this.addSql(`create index "role_due_at_id_index" on "role" ("due_at", "id");`);
    this.addSql(`create index "role_due_at_desc" on "role" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "role_entered_at_id_index" on "role" ("entered_at", "id");`);
    this.addSql(`create index "role_state_id_index" on "role" ("state", "id");`);
    this.addSql(`create index "role_key_id_index" on "role" ("key", "id");`);
    this.addSql(`create index "role_title_en_id_index" on "role" ("title_en", "id");`);
    this.addSql(`create index "role_title_zh_id_index" on "role" ("title_zh", "id");`);

    this.addSql(
      `create table "grant" ("id" text collate "C" not null, "role_id" text collate "C" not null, "permission" text collate "C" not null, "scope" text collate "C" not null, "ceiling" numeric(18,2) null, primary key ("id"));`,
    );
    this.addSql(`create index "grant_role_id_id_index" on "grant" ("role_id", "id");`);
    this.addSql(`create index "grant_permission_id_index" on "grant" ("permission", "id");`);

    this.addSql(
      `create table "assignment" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "role_id" text collate "C" not null, "account_id" text collate "C" not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`alter table "assignment" add constraint "assignment_number_unique" unique ("number");`);
    this.addSql(`create index "assignment_number_id_index" on "assignment" ("number", "id");`);
    this.addSql(`create index "assignment_owner_id_id_index" on "assignment" ("owner_id", "id");`);
    this.addSql(`create index "assignment_department_id_id_index" on "assignment" ("department_id", "id");`);
    this.addSql(`create index "assignment_customer_id_id_index" on "assignment" ("customer_id", "id");`);
    this.addSql(`create index "assignment_confidentiality_id_index" on "assignment" ("confidentiality", "id");`);
    this.addSql(`create index "assignment_due_at_id_index" on "assignment" ("due_at", "id");`);
    this.addSql(`create index "assignment_due_at_desc" on "assignment" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "assignment_entered_at_id_index" on "assignment" ("entered_at", "id");`);
    this.addSql(`create index "assignment_state_id_index" on "assignment" ("state", "id");`);
    this.addSql(`create index "assignment_role_id_id_index" on "assignment" ("role_id", "id");`);
    this.addSql(`create index "assignment_account_id_id_index" on "assignment" ("account_id", "id");`);

    this.addSql(
      `create table "session" ("id" text collate "C" not null, "account_id" text collate "C" not null, "token_hash" text not null, "started_at" timestamptz(3) not null, "used_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "session_account_id_index" on "session" ("account_id");`);
    this.addSql(`alter table "session" add constraint "session_token_hash_unique" unique ("token_hash");`);

    this.addSql(
      `create table "setting_value" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "key" text collate "C" not null, "value" text not null, "content" jsonb not null, "effective_from" date not null, "reason" text not null, primary key ("id"));`,
    );
    this.addSql(`alter table "setting_value" add constraint "setting_value_number_unique" unique ("number");`);
    this.addSql(`create index "setting_value_number_id_index" on "setting_value" ("number", "id");`);
    this.addSql(`create index "setting_value_owner_id_id_index" on "setting_value" ("owner_id", "id");`);
    this.addSql(`create index "setting_value_department_id_id_index" on "setting_value" ("department_id", "id");`);
    this.addSql(`create index "setting_value_customer_id_id_index" on "setting_value" ("customer_id", "id");`);
    this.addSql(`create index "setting_value_confidentiality_id_index" on "setting_value" ("confidentiality", "id");`);
    this.addSql(`create index "setting_value_due_at_id_index" on "setting_value" ("due_at", "id");`);
    this.addSql(`create index "setting_value_due_at_desc" on "setting_value" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "setting_value_entered_at_id_index" on "setting_value" ("entered_at", "id");`);
    this.addSql(`create index "setting_value_state_id_index" on "setting_value" ("state", "id");`);
    this.addSql(`create index "setting_value_key_id_index" on "setting_value" ("key", "id");`);
    this.addSql(`create index "setting_value_effective_from_id_index" on "setting_value" ("effective_from", "id");`);

    this.addSql(
      `create table "shipment" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "order_id" text collate "C" not null, "carrier" text collate "zh-x-icu" not null, "tracking_number" text collate "C" null, "arrive_by" date not null, "delivered_on" date null, "received_by" text collate "zh-x-icu" null, primary key ("id"));`,
    );
    this.addSql(`alter table "shipment" add constraint "shipment_number_unique" unique ("number");`);
    this.addSql(`create index "shipment_number_id_index" on "shipment" ("number", "id");`);
    this.addSql(`create index "shipment_owner_id_id_index" on "shipment" ("owner_id", "id");`);
    this.addSql(`create index "shipment_department_id_id_index" on "shipment" ("department_id", "id");`);
    this.addSql(`create index "shipment_customer_id_id_index" on "shipment" ("customer_id", "id");`);
    this.addSql(`create index "shipment_confidentiality_id_index" on "shipment" ("confidentiality", "id");`);
    this.addSql(`create index "shipment_due_at_id_index" on "shipment" ("due_at", "id");`);
    this.addSql(`create index "shipment_due_at_desc" on "shipment" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "shipment_entered_at_id_index" on "shipment" ("entered_at", "id");`);
    this.addSql(`create index "shipment_state_id_index" on "shipment" ("state", "id");`);
    this.addSql(`create index "shipment_order_id_id_index" on "shipment" ("order_id", "id");`);
    this.addSql(`create index "shipment_arrive_by_id_index" on "shipment" ("arrive_by", "id");`);

    this.addSql(
      `create table "shipment_line" ("id" text collate "C" not null, "shipment_id" text collate "C" not null, "line_id" text collate "C" not null, "quantity" numeric(16,4) not null, "received" numeric(16,4) null, primary key ("id"));`,
    );
    this.addSql(`create index "shipment_line_shipment_id_id_index" on "shipment_line" ("shipment_id", "id");`);
    this.addSql(`create index "shipment_line_line_id_id_index" on "shipment_line" ("line_id", "id");`);

    this.addSql(
      `create table "signature" ("id" text collate "C" not null, "record_id" text collate "C" not null, "party" text collate "C" not null, "signatory" text collate "zh-x-icu" not null, "account_id" text collate "C" null, "method" text collate "C" not null, "document_hash" text collate "C" not null, "signed_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "signature_record_id_id_index" on "signature" ("record_id", "id");`);
    this.addSql(`create index "signature_account_id_id_index" on "signature" ("account_id", "id");`);

    this.addSql(
      `create table "step_record" ("id" bigint generated always as identity not null primary key, "record_id" text collate "C" not null, "step" text collate "C" not null, "from_state" text collate "C" null, "to_state" text collate "C" not null, "actor_id" text collate "C" not null, "on_behalf_of_id" text collate "C" null, "taken_at" timestamptz(3) not null, "note" text null, "evidence" jsonb not null default '[]');`,
    );
    this.addSql(`create index "step_record_actor_id_record_id_index" on "step_record" ("actor_id", "record_id");`);
    this.addSql(`create index "step_record_record_id_id_index" on "step_record" ("record_id", "id");`);
    this.addSql(`create index "step_record_actor_id_id_index" on "step_record" ("actor_id", "id");`);
    this.addSql(`create index "step_record_on_behalf_of_id_id_index" on "step_record" ("on_behalf_of_id", "id");`);
    this.addSql(`create index "step_record_taken_at_id_index" on "step_record" ("taken_at", "id");`);

    this.addSql(
      `create table "task" ("id" bigint generated always as identity not null primary key, "record_id" text collate "C" not null, "entity" text not null, "opened_at" timestamptz(3) not null, "due_at" timestamptz(3) null, "done_at" timestamptz(3) null);`,
    );
    this.addSql(`create unique index "task_open" on "task" ("record_id") where "done_at" is null;`);
    this.addSql(`create index "task_record_id_id_index" on "task" ("record_id", "id");`);
    this.addSql(`create index "task_due_at_id_index" on "task" ("due_at", "id");`);
    this.addSql(`create index "task_due_at_desc" on "task" ("due_at" DESC nulls LAST, "id" DESC);`);

    this.addSql(
      `alter table "account" add constraint "account_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "account" add constraint "account_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "account" add constraint "account_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "account" add constraint "account_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "employee" add constraint "employee_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "employee" add constraint "employee_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "employee" add constraint "employee_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "customer" add constraint "customer_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "customer" add constraint "customer_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "customer" add constraint "customer_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "department" add constraint "department_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "department" add constraint "department_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "department" add constraint "department_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "department" add constraint "department_parent_id_foreign" foreign key ("parent_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "department" add constraint "department_head_id_foreign" foreign key ("head_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "delegation" add constraint "delegation_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "delegation" add constraint "delegation_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "delegation" add constraint "delegation_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "delegation" add constraint "delegation_delegator_id_foreign" foreign key ("delegator_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "delegation" add constraint "delegation_delegate_id_foreign" foreign key ("delegate_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "contact" add constraint "contact_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "collaborator" add constraint "collaborator_account_id_foreign" foreign key ("account_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "calendar_day" add constraint "calendar_day_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "calendar_day" add constraint "calendar_day_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "calendar_day" add constraint "calendar_day_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "audit_event" add constraint "audit_event_account_id_foreign" foreign key ("account_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "audit_event" add constraint "audit_event_on_behalf_of_id_foreign" foreign key ("on_behalf_of_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "file_record" add constraint "file_record_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "file_record" add constraint "file_record_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "file_record" add constraint "file_record_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "handoff" add constraint "handoff_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "handoff" add constraint "handoff_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "handoff" add constraint "handoff_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "legal_review" add constraint "legal_review_reviewer_id_foreign" foreign key ("reviewer_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "notification" add constraint "notification_account_id_foreign" foreign key ("account_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "position" add constraint "position_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "position" add constraint "position_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "position" add constraint "position_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "placement" add constraint "placement_employee_id_foreign" foreign key ("employee_id") references "employee" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "placement" add constraint "placement_position_id_foreign" foreign key ("position_id") references "position" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "price_list" add constraint "price_list_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "price_list" add constraint "price_list_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "price_list" add constraint "price_list_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "product" add constraint "product_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "product" add constraint "product_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "product" add constraint "product_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "price_line" add constraint "price_line_price_list_id_foreign" foreign key ("price_list_id") references "price_list" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "price_line" add constraint "price_line_product_id_foreign" foreign key ("product_id") references "product" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "quotation" add constraint "quotation_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_supersedes_id_foreign" foreign key ("supersedes_id") references "quotation" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "quotation" add constraint "quotation_price_list_id_foreign" foreign key ("price_list_id") references "price_list" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "price_approval" add constraint "price_approval_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "price_approval" add constraint "price_approval_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "price_approval" add constraint "price_approval_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "price_approval" add constraint "price_approval_quotation_id_foreign" foreign key ("quotation_id") references "quotation" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "contract" add constraint "contract_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "contract" add constraint "contract_quotation_id_foreign" foreign key ("quotation_id") references "quotation" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "order" add constraint "order_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "order" add constraint "order_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "order" add constraint "order_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "order" add constraint "order_contract_id_foreign" foreign key ("contract_id") references "contract" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "order" add constraint "order_quotation_id_foreign" foreign key ("quotation_id") references "quotation" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "order_line" add constraint "order_line_order_id_foreign" foreign key ("order_id") references "order" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "order_line" add constraint "order_line_product_id_foreign" foreign key ("product_id") references "product" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "production_task" add constraint "production_task_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "production_task" add constraint "production_task_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "production_task" add constraint "production_task_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "production_task" add constraint "production_task_order_id_foreign" foreign key ("order_id") references "order" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "production_task" add constraint "production_task_line_id_foreign" foreign key ("line_id") references "order_line" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "quality_check" add constraint "quality_check_task_id_foreign" foreign key ("task_id") references "production_task" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "quality_check" add constraint "quality_check_inspector_id_foreign" foreign key ("inspector_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "order_issue" add constraint "order_issue_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "order_issue" add constraint "order_issue_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "order_issue" add constraint "order_issue_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "order_issue" add constraint "order_issue_order_id_foreign" foreign key ("order_id") references "order" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "issue_department" add constraint "issue_department_issue_id_foreign" foreign key ("issue_id") references "order_issue" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "issue_department" add constraint "issue_department_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "milestone" add constraint "milestone_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "milestone" add constraint "milestone_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "milestone" add constraint "milestone_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "milestone" add constraint "milestone_order_id_foreign" foreign key ("order_id") references "order" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "change_request" add constraint "change_request_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "change_request" add constraint "change_request_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "change_request" add constraint "change_request_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "change_request" add constraint "change_request_order_id_foreign" foreign key ("order_id") references "order" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "change_line" add constraint "change_line_change_id_foreign" foreign key ("change_id") references "change_request" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "change_line" add constraint "change_line_line_id_foreign" foreign key ("line_id") references "order_line" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "change_line" add constraint "change_line_product_id_foreign" foreign key ("product_id") references "product" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "acceptance" add constraint "acceptance_order_id_foreign" foreign key ("order_id") references "order" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "acceptance" add constraint "acceptance_account_id_foreign" foreign key ("account_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "obligation" add constraint "obligation_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_contract_id_foreign" foreign key ("contract_id") references "contract" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "instalment" add constraint "instalment_contract_id_foreign" foreign key ("contract_id") references "contract" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "amendment" add constraint "amendment_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "amendment" add constraint "amendment_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "amendment" add constraint "amendment_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "amendment" add constraint "amendment_contract_id_foreign" foreign key ("contract_id") references "contract" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "amendment" add constraint "amendment_change_request_id_foreign" foreign key ("change_request_id") references "change_request" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "quotation_line" add constraint "quotation_line_quotation_id_foreign" foreign key ("quotation_id") references "quotation" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "quotation_line" add constraint "quotation_line_product_id_foreign" foreign key ("product_id") references "product" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "price_check" add constraint "price_check_quotation_id_foreign" foreign key ("quotation_id") references "quotation" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "price_check" add constraint "price_check_line_id_foreign" foreign key ("line_id") references "quotation_line" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "price_check" add constraint "price_check_price_line_id_foreign" foreign key ("price_line_id") references "price_line" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "role" add constraint "role_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "role" add constraint "role_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "role" add constraint "role_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "grant" add constraint "grant_role_id_foreign" foreign key ("role_id") references "role" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "assignment" add constraint "assignment_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_role_id_foreign" foreign key ("role_id") references "role" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_account_id_foreign" foreign key ("account_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "setting_value" add constraint "setting_value_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "setting_value" add constraint "setting_value_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "setting_value" add constraint "setting_value_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "shipment" add constraint "shipment_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "shipment" add constraint "shipment_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "shipment" add constraint "shipment_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "shipment" add constraint "shipment_order_id_foreign" foreign key ("order_id") references "order" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "shipment_line" add constraint "shipment_line_shipment_id_foreign" foreign key ("shipment_id") references "shipment" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "shipment_line" add constraint "shipment_line_line_id_foreign" foreign key ("line_id") references "order_line" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "signature" add constraint "signature_account_id_foreign" foreign key ("account_id") references "account" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(
      `alter table "step_record" add constraint "step_record_actor_id_foreign" foreign key ("actor_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "step_record" add constraint "step_record_on_behalf_of_id_foreign" foreign key ("on_behalf_of_id") references "account" ("id") on update restrict on delete restrict;`,
    );
  }
}
