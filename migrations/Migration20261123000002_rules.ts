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
const appendOnly = ['audit_event', 'audit_seal', 'step_record', 'event', 'handled'];

/** What the customer has, or had, never changes again; nor does an approved price list. */
const sent = ['SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'SUPERSEDED'];
const fixed = [
  { lines: 'quotation_line', of: 'quotation', states: sent },
  { lines: 'price_check', of: 'quotation', states: sent },
  { lines: 'price_line', of: 'price_list', states: ['APPROVED'] },
];

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
      this.addSql(`create trigger append_only before update or delete or truncate on "${table}"
        for each statement execute function refuse_change();`);

    for (const { lines, of, states } of fixed) {
      this.addSql(`create function refuse_change_of_${lines}() returns trigger language plpgsql as $$
        begin
          if exists (select from ${of} r where r.id in (old.${of}_id, new.${of}_id) and r.state = any('{${states.join()}}'::text[]))
            then raise exception '% is fixed', tg_table_name; end if;
          return coalesce(new, old);
        end $$;`);
      this.addSql(`create trigger fixed before insert or update or delete on ${lines}
        for each row execute function refuse_change_of_${lines}();`);
    }

    const content = [
      'customer_id',
      'need',
      'revision',
      'supersedes_id',
      'valid_until',
      'payment_method',
      'net',
      'tax_percent',
      'tax',
      'total',
      'discount',
      'price_list_id',
    ];
    const all = (row: string) => content.map((column) => `${row}.${column}`).join(', ');
    this.addSql(`create trigger fixed before update on quotation for each row
      when (old.state = any('{${sent.join(',')}}'::text[]) and (${all('old')}) is distinct from (${all('new')}))
      execute function refuse_change();`);
  }
}
