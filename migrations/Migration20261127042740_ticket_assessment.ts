import { Migration } from '@mikro-orm/migrations';

export class Migration20261127042740_ticket_assessment extends Migration {
  override name = 'Migration20261127042740_ticket_assessment';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "ticket_assessment" ("id" text collate "C" not null, "ticket_id" text collate "C" not null, "severity" text collate "C" not null, "urgency" text collate "C" not null, "priority" text collate "C" not null, "cause" text not null, "planned_solution" text not null, "assessor_id" text collate "C" not null, "assessed_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "ticket_assessment_ticket_id_id_index" on "ticket_assessment" ("ticket_id", "id");`);
    this.addSql(`create index "ticket_assessment_severity_id_index" on "ticket_assessment" ("severity", "id");`);
    this.addSql(`create index "ticket_assessment_assessor_id_id_index" on "ticket_assessment" ("assessor_id", "id");`);

    this.addSql(
      `alter table "ticket_assessment" add constraint "ticket_assessment_ticket_id_foreign" foreign key ("ticket_id") references "ticket" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "ticket_assessment" add constraint "ticket_assessment_assessor_id_foreign" foreign key ("assessor_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`create trigger append_only before update or delete or truncate on "ticket_assessment"
      for each statement execute function refuse_change();`);
  }
}
