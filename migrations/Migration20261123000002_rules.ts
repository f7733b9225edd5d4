import { Migration } from '@mikro-orm/migrations';

/** What access rules are loaded from: a change of any of these makes every server load its viewers again. */
const access = [
  'account',
  'assignment',
  'delegation',
  'role',
  'grant',
  'department',
  'employee',
  'position',
  'placement',
];

/** What is only ever added to. */
const appendOnly = ['audit_event', 'step_record', 'event', 'handled'];

/** What the database itself sees to, whoever writes. */
export class Migration20261123000002_rules extends Migration {
  override name = 'Migration20261123000002_rules';

  override up(): void {
    this.addSql(`insert into platform_value (key, value) values ('accessEpoch', '1');`);
    this.addSql(`create function raise_access_epoch() returns trigger language plpgsql as $$
      begin update platform_value set value = (value::bigint + 1)::text where key = 'accessEpoch'; return null; end $$;`);
    for (const table of access)
      this.addSql(`create trigger access_epoch after insert or update or delete or truncate on "${table}"
        for each statement execute function raise_access_epoch();`);

    this.addSql(`create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name; end $$;`);
    for (const table of appendOnly)
      this.addSql(`create trigger append_only before update or delete on "${table}"
        for each statement execute function refuse_change();`);
  }
}
