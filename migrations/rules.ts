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
const appendOnly = [
  'audit_event',
  'audit_seal',
  'step_record',
  'event',
  'handled',
  'indicator_version',
  'indicator_value',
  'indicator_trace',
  'assessment_fact',
  'training_effect',
  'inspection_sample',
  'inspection_item',
  'sampled_record',
  'ticket_assessment',
];

const sent = ['SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'SUPERSEDED'];
const planned = ['APPROVED', 'CLOSED'];

/** Lines that stay as they are once their record has come to one of these states: what a customer has, or somebody approved. */
const fixedLines = [
  { lines: 'quotation_line', of: 'quotation', by: 'quotation_id', states: sent },
  { lines: 'price_check', of: 'quotation', by: 'quotation_id', states: sent },
  { lines: 'price_line', of: 'price_list', by: 'price_list_id', states: ['APPROVED'] },
  { lines: 'training_plan_item', of: 'training_plan', by: 'training_plan_id', states: planned },
  { lines: 'skill_gap', of: 'training_plan', by: 'training_plan_id', states: planned },
  { lines: 'exam_question', of: 'exam_paper', by: 'paper_id', states: ['RELEASED', 'RETIRED'] },
];

/** Columns of records that stay as they are from some states on. */
const fixedColumns = [
  {
    table: 'quotation',
    states: sent,
    columns: [
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
    ],
  },
  {
    table: 'assessment_form',
    states: ['LOCKED', 'FLAGGED'],
    columns: ['total', 'rank', 'assessed_id', 'scheme_id', 'cycle_id'],
  },
  {
    table: 'exam_attempt',
    states: ['GRADED', 'LAPSED'],
    columns: ['points', 'passed', 'worth', 'paper_id', 'owner_id'],
  },
];

const each = (row: string, columns: readonly string[]) => columns.map((column) => `${row}.${column}`).join(', ');
const differ = (columns: readonly string[]) => `(${each('old', columns)}) is distinct from (${each('new', columns)})`;
const list = (states: readonly string[]) => `'{${states.join(',')}}'::text[]`;
const beforeUpdate = (table: string, condition: string) =>
  `create trigger fixed before update on ${table} for each row when (${condition}) execute function refuse_change();`;

const raisesEpoch = [
  `insert into platform_value (key, value) values ('accessEpoch', '1');`,
  `create function raise_access_epoch() returns trigger language plpgsql as $$
    begin update platform_value set value = (value::bigint + 1)::text where key = 'accessEpoch'; return null; end $$;`,
  ...access.map(
    (table) => `create trigger access_epoch after insert or update or delete or truncate on "${table}"
      for each statement execute function raise_access_epoch();`,
  ),
];

const stays = [
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name; end $$;`,
  ...appendOnly.map(
    (table) => `create trigger append_only before update or delete or truncate on "${table}"
      for each statement execute function refuse_change();`,
  ),
  ...fixedLines.flatMap(({ lines, of, by, states }) => [
    `create function refuse_change_of_${lines}() returns trigger language plpgsql as $$
      begin
        if exists (select from ${of} r where r.id in (old.${by}, new.${by}) and r.state = any(${list(states)}))
          then raise exception '% is fixed', tg_table_name; end if;
        return coalesce(new, old);
      end $$;`,
    `create trigger fixed before insert or update or delete on ${lines}
      for each row execute function refuse_change_of_${lines}();`,
  ]),
  ...fixedColumns.map(({ table, states, columns }) =>
    beforeUpdate(table, `old.state = any(${list(states)}) and ${differ(columns)}`),
  ),
  // what a customer answered stands, whoever writes
  beforeUpdate('satisfaction_survey', `old.state <> 'SENT' and ${differ(['ticket_id', 'score', 'comment', 'factor'])}`),
  `create trigger kept before delete or truncate on satisfaction_survey
    for each statement execute function refuse_change();`,
  beforeUpdate(
    'api_key',
    `${differ(['account_id', 'role_id', 'valid_to'])} or (old.state = 'REVOKED' and new.state <> old.state)`,
  ),
  `create trigger fixed before update or delete on comprehensive_evaluation for each row
    when (old.state = 'CONFIRMED') execute function refuse_change();`,
  `create trigger fixed before update or delete on exam_answer for each row
    when (old.earned is not null) execute function refuse_change();`,
  `create function refuse_change_of_locked_score() returns trigger language plpgsql as $$
    begin
      if exists (select from assessment_form f where f.id = old.assessment_form_id and f.state in ('LOCKED', 'FLAGGED'))
        then raise exception '% is fixed', tg_table_name; end if;
      return coalesce(new, old);
    end $$;`,
  `create trigger fixed before update or delete on score_item
    for each row execute function refuse_change_of_locked_score();`,
];

/** Whether a session lives, asked with every request: a function whose own statement stays planned on each connection. */
const sessionAlive = `create function session_alive(token text, at timestamptz, idle interval) returns text
  language plpgsql stable as $$
  begin
    return (select p.value || case when k.password_given then ' given' else '' end
      from session s join account k on k.id = s.account_id join platform_value p on p.key = 'accessEpoch'
        left join api_key a on a.id = s.api_key_id
      where s.token_hash = token and s.ended_at is null
        and k.state = 'ACTIVE' and s.started_at >= k.state_since
        and case when s.api_key_id is null then k.kind <> 'SERVICE' and s.used_at > at - idle and s.expires_at > at
          else k.kind = 'SERVICE' and a.account_id = k.id and a.state = 'ISSUED' and a.valid_to > at end);
  end $$;`;

/** Functions that tables are defined with. Immutable because the encoding is named: PostgreSQL calls `convert_to` merely stable. */
export const functions: readonly string[] = [
  `create function sha256_hex(content text) returns text language sql immutable strict parallel safe
    as $$ select encode(sha256(convert_to(content, 'UTF8')), 'hex') $$;`,
];

/** What the database itself sees to, whoever writes. */
export const rules: readonly string[] = [...raisesEpoch, ...stays, sessionAlive];
