import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { momentOf, today } from '../../demo/calendar.js';
import { customers } from '../../demo/history/customers.js';
import { variantOf } from '../../demo/history/variant.js';
import { boundsOf } from '../../demo/scale/constraints.js';
import { familiesIn, type Told } from '../../demo/scale/families.js';
import { nameOf } from '../../demo/scale/marks.js';
import { reckoned } from '../../demo/scale/originals.js';
import { readRows } from '../../demo/scale/rows.js';
import { tablesOf, type Table } from '../../demo/scale/tables.js';
import { ormOptions } from '../../src/config/orm.js';
import { declarationOf } from '../../src/core/fields/declaration.js';
import { quoted } from '../../src/core/quoted.js';
import { processes } from '../../src/processes/index.js';
import { looseEnds } from '../../src/processes/looseEnds.js';
import { auditHash, type AuditContent } from '../../src/services/flow/audit/auditHash.js';
import { told } from './alike.js';

jest.setTimeout(600_000);

const wanted = 3 * customers.length;
/** What happens only where somebody tampers with what was recorded, or is over within the hour. */
const neverPlayed = new Map([
  ['AssessmentForm', ['FLAGGED']],
  ['ExamAttempt', ['SITTING']],
]);
/** The copies that are also played through the API. */
const copies = [1, 12, 16];

/** Plays the demo company in a process of its own, for its clock is one. */
async function play(...words: readonly (string | number)[]): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const script = fileURLToPath(new URL('./plays.ts', import.meta.url));
  const child = fork(script, words.map(String), { execArgv: ['--import', './tests/support/register.mjs'], env });
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`Playing ended with ${code}.`);
  });
  const [{ url }] = (await Promise.race([once(child, 'message'), gone])) as [{ url: string }];
  gone.catch(() => undefined);
  return url;
}

interface Played {
  readonly client: pg.Client;
  readonly tables: readonly Table[];
  readonly told: Told;
}

async function read(url: string): Promise<Played> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const orm = await MikroORM.init(ormOptions(url));
  const tables = await tablesOf(orm, client);
  const rows = [];
  for (const table of tables) rows.push(...(await readRows(client, table)));
  await orm.close(true);
  return { client, tables, told: familiesIn(rows) };
}

/** Rows that are the company's own, whoever its customers are. */
const companyWide = new Set([
  'api_key',
  'audit_seal',
  'bonus_plan',
  'bonus_share',
  'calendar_day',
  'delegation',
  'department',
  'employee',
  'grant',
  'assessment_cycle',
  'assessment_fact',
  'assessment_form',
  'assessment_scheme',
  'comprehensive_evaluation',
  'development_need',
  'finding',
  'inspection',
  'inspection_item',
  'inspection_sample',
  'rectification_notice',
  'supervision_item',
  'supervision_member',
  'supervision_plan',
  'sampled_record',
  'idempotency_record',
  'indicator_run',
  'indicator_value',
  'indicator_version',
  'peer_rating',
  'scheme_item',
  'score_item',
  'course',
  'enrolment',
  'exam_answer',
  'exam_attempt',
  'exam_paper',
  'exam_question',
  'internal_trainer',
  'skill_gap',
  'training',
  'training_adjustment',
  'training_effect',
  'training_plan',
  'training_plan_item',
  'instance',
  'number_sequence',
  'placement',
  'platform_value',
  'position',
  'price_line',
  'price_list',
  'product',
  'role',
  'session',
  'setting_value',
]);

describe('the demo company, its customers copied', () => {
  let [first, again, replayed]: Played[] = [];

  beforeAll(async () => {
    const urls = await Promise.all([
      play('demo_first', wanted),
      play('demo_replayed', 0, ...copies).then(async (url) => [url, await play('demo_again', wanted, 'demo_played')]),
    ]);
    [first, replayed, again] = await Promise.all(urls.flat().map(read));
  });
  afterAll(() => Promise.all([first, again, replayed].map((played) => played?.client.end())));

  const rowsOf = ({ told: { families, company } }: Played) => [...families.flatMap(({ rows }) => rows), ...company];

  it('has as many customers as were wanted', () => expect(first!.told.families.length).toBe(wanted));

  it('has rows of every entity, each on a customer unless it is the company’s own', () => {
    const hanging = new Set(first!.told.families.flatMap(({ rows }) => rows.map(({ table }) => table.name)));
    const wrong = first!.tables.filter(({ name }) => hanging.has(name) === companyWide.has(name));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('is the same, row by row, each time that it is made on a day', () => {
    const lines = [first!, again!].map((played) =>
      rowsOf(played)
        .filter(({ table }) => table.name !== 'platform_value')
        .map(({ table, fields }) =>
          [table.name, ...fields.filter((_, at) => table.columns[at] !== 'password_hash')].join('\t'),
        ),
    );
    expect(lines[0]!.length).toBeGreaterThan(3_000);
    expect(lines[1]).toEqual(lines[0]);
  });

  it.each(copies)(
    'has in copy %i what the API makes of the same acts of the same people at the same moments',
    (copy) => {
      const { name } = variantOf(customers[(copy - 1) % customers.length]!, copy);
      const [written, played] = [first!, replayed!].map(({ told: { families, company } }) => {
        const own = new Set(company.map(nameOf));
        const { rows } = families.find(({ rows }) => rows.some(({ fields }) => fields.includes(name)))!;
        const copied = rows.filter(({ table }) => !reckoned.has(table.name));
        const lines = told(copied, (mark) => own.has(mark));
        // whoever is told of the same is told in the order of their accounts
        return { lines: lines.toSorted(), ordered: lines.filter((line) => !line.startsWith('notification')) };
      });
      expect(played!.lines.length).toBeGreaterThan(20);
      expect(written).toEqual(played);
    },
  );

  it('has the same keys, indexes and triggers as if none had been copied, and every row keeps them', async () => {
    const bounds = await Promise.all(
      [first!, replayed!].map(({ client, tables }) =>
        boundsOf(
          client,
          tables.map(({ name }) => name),
        ),
      ),
    );
    expect(bounds[0]!.restore.toSorted()).toEqual(bounds[1]!.restore.toSorted());
    const { client } = first!;
    await client.query('begin');
    for (const statement of [...bounds[0]!.drop, ...bounds[0]!.restore]) await client.query(statement);
    await client.query('rollback');
    const { rows } = await client.query(`select from pg_trigger where tgenabled <> 'O'`);
    expect(rows).toEqual([]);
  });

  it.each(processes.map((process) => [process.entity.name, process] as const))(
    'has a %s in every state, and in no other',
    async (_name, { entity, states }) => {
      const sql = `select distinct state from ${quoted(declarationOf(entity).table)} order by state`;
      const { rows } = await first!.client.query<{ state: string }>(sql);
      const wanted = Object.keys(states).filter((state) => !neverPlayed.get(entity.name)?.includes(state));
      expect(rows.map(({ state }) => state)).toEqual(wanted.sort());
    },
  );

  it('has no loose ends (1.3.4e)', async () => {
    const now = `'${momentOf(today(), 0).toISOString()}'::timestamptz`;
    for (const [code, { sql }] of Object.entries(looseEnds))
      expect({ code, loose: (await first!.client.query(sql(now))).rows }).toEqual({ code, loose: [] });
  });

  it('has audit events whose hashes are found again', async () => {
    const { rows } = await first!.client.query<AuditContent & { hash: string }>(
      `select at, account_id as account, on_behalf_of_id as "onBehalfOf", action, outcome, record_id as record, code,
        clause, request_id as "requestId", changes, hash from audit_event`,
    );
    expect(rows.filter(({ hash, ...content }) => auditHash(content) !== hash)).toEqual([]);
  });

  it('goes on counting where the last number is', async () => {
    const numbers = rowsOf(first!).flatMap(({ table, fields }) => fields[table.columns.indexOf('number')] ?? []);
    const last = new Map<string, number>();
    for (const number of numbers) {
      const [, kind, at] = /^(\w+-\d{4})-(\d+)$/.exec(number) ?? [];
      if (kind) last.set(kind, Math.max(last.get(kind) ?? 0, Number(at)));
    }
    const { rows } = await first!.client.query(`select prefix || '-' || year as kind, last from number_sequence`);
    expect(new Map(rows.map(({ kind, last }) => [kind, last]))).toEqual(last);
  });

  it('leaves nothing to do for jobs', async () =>
    expect((await first!.client.query('select * from graphile_worker.jobs')).rows).toEqual([]));
});
