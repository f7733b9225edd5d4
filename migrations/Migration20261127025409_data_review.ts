import { Migration } from '@mikro-orm/migrations';

export class Migration20261127025409_data_review extends Migration {
  override name = 'Migration20261127025409_data_review';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "data_review" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "record_id" text collate "C" not null, "entered_with" text collate "C" not null, "entered_by_id" text collate "C" not null, primary key ("id"));`,
    );
    this.addSql(`alter table "data_review" add constraint "data_review_number_unique" unique ("number");`);
    this.addSql(`create index "data_review_number_id_index" on "data_review" ("number", "id");`);
    this.addSql(`create index "data_review_owner_id_id_index" on "data_review" ("owner_id", "id");`);
    this.addSql(`create index "data_review_department_id_id_index" on "data_review" ("department_id", "id");`);
    this.addSql(`create index "data_review_customer_id_id_index" on "data_review" ("customer_id", "id");`);
    this.addSql(`create index "data_review_confidentiality_id_index" on "data_review" ("confidentiality", "id");`);
    this.addSql(`create index "data_review_due_at_id_index" on "data_review" ("due_at", "id");`);
    this.addSql(`create index "data_review_due_at_desc" on "data_review" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "data_review_entered_at_id_index" on "data_review" ("entered_at", "id");`);
    this.addSql(`create index "data_review_state_id_index" on "data_review" ("state", "id");`);
    this.addSql(`create index "data_review_record_id_id_index" on "data_review" ("record_id", "id");`);
    this.addSql(`create index "data_review_entered_with_id_index" on "data_review" ("entered_with", "id");`);
    this.addSql(`create index "data_review_entered_by_id_id_index" on "data_review" ("entered_by_id", "id");`);

    this.addSql(`alter table "indicator_trace" add "reviewed" boolean not null default true;`);
    this.addSql(`alter table "indicator_trace" alter "reviewed" drop default;`);

    this.addSql(
      `alter table "data_review" add constraint "data_review_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "data_review" add constraint "data_review_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "data_review" add constraint "data_review_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "data_review" add constraint "data_review_entered_by_id_foreign" foreign key ("entered_by_id") references "account" ("id") on update restrict on delete restrict;`,
    );
  }
}
