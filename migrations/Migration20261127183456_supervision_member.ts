import { Migration } from '@mikro-orm/migrations';

export class Migration20261127183456_supervision_member extends Migration {
  override name = 'Migration20261127183456_supervision_member';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "supervision_member" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "member_id" text collate "C" not null, "term_from" date not null, "term_to" date not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "supervision_member" add constraint "supervision_member_number_unique" unique ("number");`,
    );
    this.addSql(`create index "supervision_member_number_id_index" on "supervision_member" ("number", "id");`);
    this.addSql(`create index "supervision_member_owner_id_id_index" on "supervision_member" ("owner_id", "id");`);
    this.addSql(
      `create index "supervision_member_department_id_id_index" on "supervision_member" ("department_id", "id");`,
    );
    this.addSql(
      `create index "supervision_member_customer_id_id_index" on "supervision_member" ("customer_id", "id");`,
    );
    this.addSql(
      `create index "supervision_member_confidentiality_id_index" on "supervision_member" ("confidentiality", "id");`,
    );
    this.addSql(`create index "supervision_member_due_at_id_index" on "supervision_member" ("due_at", "id");`);
    this.addSql(
      `create index "supervision_member_due_at_desc" on "supervision_member" ("due_at" DESC nulls LAST, "id" DESC);`,
    );
    this.addSql(`create index "supervision_member_entered_at_id_index" on "supervision_member" ("entered_at", "id");`);
    this.addSql(`create index "supervision_member_state_id_index" on "supervision_member" ("state", "id");`);
    this.addSql(`create index "supervision_member_member_id_id_index" on "supervision_member" ("member_id", "id");`);
    this.addSql(`create index "supervision_member_term_from_id_index" on "supervision_member" ("term_from", "id");`);
    this.addSql(`create index "supervision_member_term_to_id_index" on "supervision_member" ("term_to", "id");`);

    this.addSql(
      `alter table "supervision_member" add constraint "supervision_member_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "supervision_member" add constraint "supervision_member_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "supervision_member" add constraint "supervision_member_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "supervision_member" add constraint "supervision_member_member_id_foreign" foreign key ("member_id") references "account" ("id") on update restrict on delete restrict;`,
    );
  }
}
