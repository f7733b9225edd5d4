import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { auditHash } from '../../src/services/flow/audit/auditHash.js';
import { sealHash } from '../../src/services/flow/audit/sealHash.js';
import { elsewhere } from '../support/access.js';
import { aCustomer } from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import { aSeal, eventOf, sealed, verify } from './audit.js';

let seller: Person;
let auditor: Person;

beforeAll(async () => {
  seller = await hire('SALES_REP');
  auditor = await hire('AUDITOR');
});

const brokenNow = async (person = auditor) => (await verify(person)).firstBroken;

const past = (table: string, statement: string) =>
  sql(`do $$ begin
    alter table ${table} disable trigger append_only; ${statement}; alter table ${table} enable trigger append_only;
  end $$`);
const inEvents = (statement: string) => past('audit_event', statement);
const inSeals = (statement: string) => past('audit_seal', statement);

const putBack = (table: string, row: object) =>
  `insert into ${table} overriding system value select * from json_populate_record(null::${table}, '${JSON.stringify(row).replaceAll(`'`, `''`)}')`;

const sealOf = async (number: number) =>
  (await sql<Record<string, any>>('select * from audit_seal where number = $1', number))[0]!;

describe('The audit log after somebody with the rights of the database’s owner', () => {
  let undo: () => Promise<unknown>;

  afterEach(async () => {
    await undo();
    expect(await brokenNow()).toBeNull();
  });

  it('edited an event names its seal (3.2.4c)', async () => {
    const seal = await aSeal(seller);
    const { id, epoch, xid } = await eventOf(seal);
    const position = `${epoch}/${xid}/${id}`;
    undo = () => inEvents(`update audit_event set action = 'customerRegister' where id = ${id}`);
    await inEvents(`update audit_event set action = 'customerEdit' where id = ${id}`);
    expect(await brokenNow()).toEqual({ seal, from: position, to: position, reason: 'EVENT_CHANGED' });
  });

  it('edited an event and its hash names its seal (3.2.4c)', async () => {
    const seal = await aSeal(seller);
    const { id, hash, ...event } = await eventOf(seal);
    const { at, account_id: account, outcome, record_id: record, clause, request_id: requestId, changes } = event;
    const content = { account, onBehalfOf: null, outcome, record, code: null, clause, requestId, changes };
    const forged = auditHash({ ...content, at: new Date(at), action: 'customerEdit' });
    undo = () => inEvents(`update audit_event set action = 'customerRegister', hash = '${hash}' where id = ${id}`);
    await inEvents(`update audit_event set action = 'customerEdit', hash = '${forged}' where id = ${id}`);
    expect(await brokenNow()).toMatchObject({ seal, reason: 'EVENTS_DIFFER' });
  });

  it.each(['from', 'to'] as const)('removed the event of a seal’s end (%s) names the seal (3.2.4c)', async (which) => {
    const seal = await aSeal(seller);
    await aSeal(seller);
    const event = await eventOf(seal, which);
    undo = () => inEvents(putBack('audit_event', event));
    await inEvents(`delete from audit_event where id = ${event['id']}`);
    expect(await brokenNow()).toMatchObject({ seal, reason: 'EVENTS_DIFFER' });
  });

  it('inserted an event among sealed ones names the seal (3.2.4c)', async () => {
    const seal = await aSeal(seller);
    const { id } = await eventOf(seal);
    const columns = 'at, account_id, action, outcome, record_id, clause, request_id, changes, hash, epoch, xid';
    await sql(`insert into audit_event (${columns}) select ${columns} from audit_event where id = ${id}`);
    const inserted = (await sql<{ id: string }>('select max(id) as id from audit_event'))[0]!.id;
    undo = () => inEvents(`delete from audit_event where id = ${inserted}`);
    expect(await brokenNow()).toMatchObject({ seal, reason: 'EVENTS_DIFFER' });
  });

  it('edited an event that is not sealed yet tells the event', async () => {
    await sealed();
    await aCustomer(seller);
    const [event] = await sql<Record<string, string>>('select * from audit_event order by id desc limit 1');
    undo = () => inEvents(`update audit_event set clause = '${event!['clause']}' where id = ${event!['id']}`);
    await inEvents(`update audit_event set clause = null where id = ${event!['id']}`);
    expect(await brokenNow()).toMatchObject({ seal: null, reason: 'EVENT_CHANGED' });
  });

  it.each([
    ['in the midst', 1],
    ['at the end', 0],
  ])('removed a seal %s names it (3.2.4c)', async (_where, back) => {
    await aSeal(seller);
    const seal = (await aSeal(seller)) - back;
    const row = await sealOf(seal);
    undo = () => inSeals(putBack('audit_seal', row));
    await inSeals(`delete from audit_seal where number = ${seal}`);
    expect(await brokenNow()).toEqual({ seal, from: null, to: null, reason: 'SEAL_MISSING' });
  });

  it('edited a seal names it (3.2.4c)', async () => {
    const seal = await aSeal(seller);
    await aSeal(seller);
    undo = () => inSeals(`update audit_seal set count = count + 1 where number = ${seal}`);
    await inSeals(`update audit_seal set count = count - 1 where number = ${seal}`);
    expect(await brokenNow()).toMatchObject({ seal, reason: 'SEAL_CHANGED' });
  });

  it.each([
    ['in the midst', 1],
    ['at the end', 0],
  ])('made a seal %s anew names it, with a key and without (3.2.4c)', async (_where, back) => {
    await aSeal(seller);
    const seal = (await aSeal(seller)) - back;
    const { sealed_at: sealedAt, hash, ...row } = await sealOf(seal);
    const later = new Date(Date.parse(sealedAt) + 1);
    const forged = sealHash({ ...(row as Parameters<typeof sealHash>[0]), sealedAt: later });
    const make = (at: string, hash: string) =>
      inSeals(`update audit_seal set sealed_at = '${at}', hash = '${hash}' where number = ${seal}`);
    undo = () => make(sealedAt, hash);
    await make(later.toISOString(), forged);
    expect(await brokenNow()).toMatchObject({ seal, reason: 'SIGNATURE_WRONG' });
    expect(await brokenNow(elsewhere(auditor))).toMatchObject({ seal, reason: 'SEAL_REPLACED' });
  });

  it('took the signature off a seal names it (3.2.4c)', async () => {
    await aSeal(seller);
    const seal = await aSeal(seller);
    const { signature } = await sealOf(seal);
    undo = () => inSeals(`update audit_seal set signature = '${signature}' where number = ${seal}`);
    await inSeals(`update audit_seal set signature = null where number = ${seal}`);
    expect(await brokenNow()).toMatchObject({ seal, reason: 'SIGNATURE_WRONG' });
  });

  it.each(['{}', 'nothing legible'])('spoilt the note of the last seal (%s) names that', async (value) => {
    const seal = await aSeal(seller);
    const [{ value: was }] = (await sql(`select value from platform_value where key = 'auditHead'`)) as [
      { value: string },
    ];
    const note = (value: string) => sql(`update platform_value set value = $1 where key = 'auditHead'`, value);
    undo = () => note(was);
    await note(value);
    expect(await brokenNow()).toMatchObject({ seal, reason: 'HEAD_CHANGED' });
  });
});
