import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { momentOf, today } from '../../demo/calendar.js';
import { customers } from '../../demo/history/customers.js';
import { boundsOf } from '../../demo/scale/constraints.js';
import { declarationOf } from '../../src/core/fields/declaration.js';
import { quoted } from '../../src/core/sql/quoted.js';
import { processes } from '../../src/processes/index.js';
import { looseEnds } from '../../src/processes/looseEnds.js';
import { auditHash, type AuditContent } from '../../src/services/flow/audit/auditHash.js';
import { played } from '../support/demoCompany.js';
import { play, read, rowsOf, type Played } from './playing.js';

const wanted = 3 * customers.length;
/** What happens only where somebody tampers with what was recorded, or is over within the hour. */
const neverPlayed = new Map([
  ['AssessmentForm', ['FLAGGED']],
  ['ExamAttempt', ['SITTING']],
]);

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
  'mailed_code',
  'session',
  'sign_in_attempt',
  'setting_value',
]);

describe('the demo company, its customers copied', () => {
  let copied: Played;
  let original: Played;

  beforeAll(async () => {
    const url = await play('demo_copied', wanted, played);
    copied = await read(url);
    original = await read(url.replace('demo_copied', played));
  });
  afterAll(() => Promise.all([copied, original].map((one) => one?.client.end())));

  it('has as many customers as were wanted', () => expect(copied.told.families.length).toBe(wanted));

  it('has rows of every entity, each on a customer unless it is the company’s own', () => {
    const hanging = new Set(copied.told.families.flatMap(({ rows }) => rows.map(({ table }) => table.name)));
    const wrong = copied.tables.filter(({ name }) => hanging.has(name) === companyWide.has(name));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('has the same keys, indexes and triggers as if none had been copied, and every row keeps them', async () => {
    const bounds = await Promise.all(
      [copied, original].map(({ client, tables }) =>
        boundsOf(
          client,
          tables.map(({ name }) => name),
        ),
      ),
    );
    expect(bounds[0]!.restore.toSorted()).toEqual(bounds[1]!.restore.toSorted());
    const { client } = copied;
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
      const { rows } = await copied.client.query<{ state: string }>(sql);
      const wanted = Object.keys(states).filter((state) => !neverPlayed.get(entity.name)?.includes(state));
      expect(rows.map(({ state }) => state)).toEqual(wanted.sort());
    },
  );

  it('has no loose ends (1.3.4e)', async () => {
    const now = `'${momentOf(today(), 0).toISOString()}'::timestamptz`;
    for (const [code, { sql }] of Object.entries(looseEnds))
      expect({ code, loose: (await copied.client.query(sql(now))).rows }).toEqual({ code, loose: [] });
  });

  it('has audit events whose hashes are found again', async () => {
    const { rows } = await copied.client.query<AuditContent & { hash: string }>(
      `select at, account_id as account, on_behalf_of_id as "onBehalfOf", action, outcome, record_id as record, code,
        clause, request_id as "requestId", changes, address, times, hash from audit_event`,
    );
    expect(rows.filter(({ hash, ...content }) => auditHash(content) !== hash)).toEqual([]);
  });

  it('goes on counting where the last number is', async () => {
    const numbers = rowsOf(copied).flatMap(({ table, fields }) => fields[table.columns.indexOf('number')] ?? []);
    const last = new Map<string, number>();
    for (const number of numbers) {
      const [, kind, at] = /^(\w+-\d{4})-(\d+)$/.exec(number) ?? [];
      if (kind) last.set(kind, Math.max(last.get(kind) ?? 0, Number(at)));
    }
    const { rows } = await copied.client.query(`select prefix || '-' || year as kind, last from number_sequence`);
    expect(new Map(rows.map(({ kind, last }) => [kind, last]))).toEqual(last);
  });

  it('leaves nothing to do for jobs', async () =>
    expect((await copied.client.query('select * from graphile_worker.jobs')).rows).toEqual([]));
});
