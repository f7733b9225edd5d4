import { Migration } from '@mikro-orm/migrations';

/** Keys of services: a session of one lives as long as its key, and no service has another. */
export class Migration20261126223423_apiKeys extends Migration {
  override name = 'Migration20261126223423_apiKeys';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "api_key" ("id" text collate "C" not null, "number" text collate "C" not null, "owner_id" text collate "C" not null, "department_id" text collate "C" null, "customer_id" text collate "C" null, "confidentiality" text collate "C" not null, "state" text collate "C" not null, "state_since" timestamptz(3) not null, "due_at" timestamptz(3) null, "occurred_at" timestamptz(3) not null, "entered_at" timestamptz(3) not null, "reviewed" boolean not null, "version" integer not null, "account_id" text collate "C" not null, "name" text collate "zh-x-icu" not null, "role_id" text collate "C" null, "valid_to" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`alter table "api_key" add constraint "api_key_number_unique" unique ("number");`);
    this.addSql(`create index "api_key_number_id_index" on "api_key" ("number", "id");`);
    this.addSql(`create index "api_key_owner_id_id_index" on "api_key" ("owner_id", "id");`);
    this.addSql(`create index "api_key_department_id_id_index" on "api_key" ("department_id", "id");`);
    this.addSql(`create index "api_key_customer_id_id_index" on "api_key" ("customer_id", "id");`);
    this.addSql(`create index "api_key_confidentiality_id_index" on "api_key" ("confidentiality", "id");`);
    this.addSql(`create index "api_key_due_at_id_index" on "api_key" ("due_at", "id");`);
    this.addSql(`create index "api_key_due_at_desc" on "api_key" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "api_key_entered_at_id_index" on "api_key" ("entered_at", "id");`);
    this.addSql(`create index "api_key_state_id_index" on "api_key" ("state", "id");`);
    this.addSql(`create index "api_key_account_id_id_index" on "api_key" ("account_id", "id");`);
    this.addSql(`create index "api_key_name_id_index" on "api_key" ("name", "id");`);
    this.addSql(`create index "api_key_role_id_id_index" on "api_key" ("role_id", "id");`);
    this.addSql(`create index "api_key_valid_to_id_index" on "api_key" ("valid_to", "id");`);

    this.addSql(`alter table "session" add "api_key_id" text collate "C" null;`);
    this.addSql(
      `alter table "session" add constraint "session_api_key_id_foreign" foreign key ("api_key_id") references "api_key" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`create index "session_api_key_id_index" on "session" ("api_key_id");`);

    this.addSql(
      `alter table "api_key" add constraint "api_key_owner_id_foreign" foreign key ("owner_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "api_key" add constraint "api_key_department_id_foreign" foreign key ("department_id") references "department" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "api_key" add constraint "api_key_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "api_key" add constraint "api_key_account_id_foreign" foreign key ("account_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "api_key" add constraint "api_key_role_id_foreign" foreign key ("role_id") references "role" ("id") on update restrict on delete restrict;`,
    );

    this.addSql(`create trigger fixed before update on api_key for each row
      when ((old.account_id, old.role_id, old.valid_to) is distinct from (new.account_id, new.role_id, new.valid_to)
        or old.state = 'REVOKED' and new.state <> old.state)
      execute function refuse_change();`);

    this.addSql(`create or replace function session_alive(token text, at timestamptz, idle interval) returns text
      language plpgsql stable as $$
      begin
        return (select p.value || case when k.password_given then ' given' else '' end
          from session s join account k on k.id = s.account_id join platform_value p on p.key = 'accessEpoch'
            left join api_key a on a.id = s.api_key_id
          where s.token_hash = token and s.ended_at is null
            and k.state = 'ACTIVE' and s.started_at >= k.state_since
            and case when s.api_key_id is null then k.kind <> 'SERVICE' and s.used_at > at - idle
              else k.kind = 'SERVICE' and a.account_id = k.id and a.state = 'ISSUED' and a.valid_to > at end);
      end $$;`);
  }
}
