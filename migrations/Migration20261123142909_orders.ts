import { Migration } from '@mikro-orm/migrations';

/** Indexes that lists walk in their order, descending too; the id makes each order total, in tables with numbers for ids as well. */
export class Migration20261123142909_orders extends Migration {
  override name = 'Migration20261123142909_orders';

  override up(): void {
    this.addSql(`create index "account_due_at_desc" on "account" ("due_at" DESC nulls LAST, "id" DESC);`);

    this.addSql(`create index "employee_due_at_desc" on "employee" ("due_at" DESC nulls LAST, "id" DESC);`);

    this.addSql(`create index "customer_due_at_desc" on "customer" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "customer_bottom_line_desc" on "customer" ("bottom_line" DESC nulls LAST, "id" DESC);`);

    this.addSql(`create index "department_due_at_desc" on "department" ("due_at" DESC nulls LAST, "id" DESC);`);

    this.addSql(`create index "contract_due_at_desc" on "contract" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "contract_margin_desc" on "contract" ("margin" DESC nulls LAST, "id" DESC);`);

    this.addSql(`drop index "collaborator_account_id_index";`);
    this.addSql(`drop index "collaborator_record_id_index";`);
    this.addSql(`create index "collaborator_record_id_id_index" on "collaborator" ("record_id", "id");`);
    this.addSql(`create index "collaborator_account_id_id_index" on "collaborator" ("account_id", "id");`);

    this.addSql(`drop index "audit_event_account_id_index";`);
    this.addSql(`drop index "audit_event_action_index";`);
    this.addSql(`drop index "audit_event_at_index";`);
    this.addSql(`drop index "audit_event_code_index";`);
    this.addSql(`drop index "audit_event_outcome_index";`);
    this.addSql(`drop index "audit_event_record_id_index";`);
    this.addSql(`create index "audit_event_at_id_index" on "audit_event" ("at", "id");`);
    this.addSql(`create index "audit_event_account_id_id_index" on "audit_event" ("account_id", "id");`);
    this.addSql(`create index "audit_event_action_id_index" on "audit_event" ("action", "id");`);
    this.addSql(`create index "audit_event_outcome_id_index" on "audit_event" ("outcome", "id");`);
    this.addSql(`create index "audit_event_record_id_id_index" on "audit_event" ("record_id", "id");`);
    this.addSql(`create index "audit_event_code_id_index" on "audit_event" ("code", "id");`);

    this.addSql(`create index "file_record_due_at_desc" on "file_record" ("due_at" DESC nulls LAST, "id" DESC);`);

    this.addSql(`create index "obligation_due_at_desc" on "obligation" ("due_at" DESC nulls LAST, "id" DESC);`);
    this.addSql(`create index "obligation_due_on_desc" on "obligation" ("due_on" DESC nulls LAST, "id" DESC);`);

    this.addSql(`create index "position_due_at_desc" on "position" ("due_at" DESC nulls LAST, "id" DESC);`);

    this.addSql(`create index "role_due_at_desc" on "role" ("due_at" DESC nulls LAST, "id" DESC);`);

    this.addSql(`create index "assignment_due_at_desc" on "assignment" ("due_at" DESC nulls LAST, "id" DESC);`);

    this.addSql(`drop index "step_record_actor_id_index";`);
    this.addSql(`drop index "step_record_on_behalf_of_id_index";`);
    this.addSql(`drop index "step_record_record_id_index";`);
    this.addSql(`drop index "step_record_taken_at_index";`);
    this.addSql(`create index "step_record_record_id_id_index" on "step_record" ("record_id", "id");`);
    this.addSql(`create index "step_record_actor_id_id_index" on "step_record" ("actor_id", "id");`);
    this.addSql(`create index "step_record_on_behalf_of_id_id_index" on "step_record" ("on_behalf_of_id", "id");`);
    this.addSql(`create index "step_record_taken_at_id_index" on "step_record" ("taken_at", "id");`);

    this.addSql(`drop index "task_due_at_index";`);
    this.addSql(`drop index "task_record_id_index";`);
    this.addSql(`create index "task_record_id_id_index" on "task" ("record_id", "id");`);
    this.addSql(`create index "task_due_at_id_index" on "task" ("due_at", "id");`);
    this.addSql(`create index "task_due_at_desc" on "task" ("due_at" DESC nulls LAST, "id" DESC);`);
  }
}
