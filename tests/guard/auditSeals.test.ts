import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Person } from '../../demo/client.js';
import { auditHash } from '../../src/services/flow/audit/auditHash.js';
import { sealHash } from '../../src/services/flow/audit/sealHash.js';
import { elsewhere } from '../support/access.js';
import { aCustomer } from '../support/contracts.js';
import { hire, sealAudit, sql } from '../support/people.js';
import { refused } from '../support/unchanged.js';
import { aSeal, eventOf, sealed, verify } from './audit.js';

let seller: Person;
let auditor: Person;

beforeAll(async () => {
  seller = await hire('SALES_REP');
  auditor = await hire('AUDITOR');
});

describe('The audit log as it is', () => {
  it('is found in order: every event of every step so far, every seal and its signature (1.3.4b, 3.2.4c)', async () => {
    const seal = await aSeal(seller);
    const [{ events }] = (await sql('select count(*)::int as events from audit_event')) as [{ events: number }];
    const found = { sealsChecked: seal, eventsChecked: events, unsealed: 0, firstBroken: null };
    expect(await verify(auditor)).toEqual({ ...found, signed: seal });
    expect(await verify(elsewhere(auditor))).toEqual({ ...found, signed: 0 });
  });

  it('is shown seal by seal: each holds to the one before (1.3.4b)', async () => {
    await aSeal(seller);
    await aSeal(seller);
    const { auditSeals } = await auditor.ask(
      '{ auditSeals(first: 2) { nodes { number from to count root previous hash sealedAt signature } } }',
    );
    const [last, before] = auditSeals.nodes;
    const place = (end: string) =>
      `(${['int', 'xid8', 'bigint'].map((type, at) => `split_part(${end}, '/', ${at + 1})::${type}`).join(', ')})`;
    const within = `select count(*)::int as count from audit_event where (epoch, xid, id) between ${place('$1')} and ${place('$2')}`;
    const [{ count }] = (await sql(within, last.from, last.to)) as [{ count: number }];
    expect(count).toBeGreaterThan(0);
    expect([last.number, last.previous, last.count]).toEqual([before.number + 1, before.hash, count]);
    expect(last.hash).toBe(sealHash({ ...last, sealedAt: new Date(last.sealedAt) }));
  });

  it('is looked at by nobody without the permission (1.3.4b)', async () => {
    await refused(() => verify(seller), 'FORBIDDEN', '1.3.4b');
    await refused(() => seller.ask('{ auditSeals { nodes { number } } }'), 'FORBIDDEN', '1.3.4b');
  });

  it('counts what is not sealed yet, and seals nothing where nothing is', async () => {
    await sealed();
    await aCustomer(seller);
    expect(await verify(auditor)).toMatchObject({ unsealed: 1, firstBroken: null });
    await sealed();
    expect(await sealAudit()).toBeNull();
  });

  it('can be looked at from a seal on, and from none that there is not', async () => {
    const seal = await aSeal(seller);
    const { auditSeals } = await auditor.ask('{ auditSeals(first: 1) { nodes { number count } } }');
    const [{ number, count }] = auditSeals.nodes;
    expect([number, count > 0]).toEqual([seal, true]); // what others do at the moment may leave it fewer than three
    expect(await verify(auditor, seal)).toMatchObject({ sealsChecked: 1, eventsChecked: count, firstBroken: null });
    for (const from of [0, seal + 2]) await refused(() => verify(auditor, from), 'BAD_USER_INPUT', '1.3.4b');
  });

  it('keeps its seals: nobody changes, removes or empties them', async () => {
    const tries = [
      'update audit_seal set count = 0',
      'delete from audit_seal',
      'truncate audit_seal',
      'truncate audit_event',
    ];
    for (const statement of tries) await expect(sql(statement)).rejects.toThrow('append-only');
  });

  it('is sealed while others write, none of whom waits or is lost', async () => {
    const before = await sealed();
    await Promise.all([
      ...Array.from({ length: 30 }, (_, index) => aCustomer(index % 2 ? seller : elsewhere(seller))),
      ...Array.from({ length: 15 }, () => sealAudit()),
    ]);
    const seal = await sealed();
    const [{ events }] = (await sql('select sum(count)::int as events from audit_seal where number > $1', before)) as [
      { events: number },
    ];
    expect(events).toBe(30);
    expect(await verify(auditor)).toMatchObject({ sealsChecked: seal, unsealed: 0, firstBroken: null });
  });

  it('loses no transaction that commits late: later ones wait for their seal until it has (1.3.4b)', async () => {
    await sealed();
    const [place] = await sql<Record<string, string>>(
      'select inet_server_port() as port, current_database() as database, clock_timestamp() as now',
    );
    const { port, database } = place!;
    const password = (await readFile('.data/test/pg.password', 'utf8')).trim();
    const late = new pg.Client({
      host: '127.0.0.1',
      user: 'postgres',
      port: Number(port),
      database: database!,
      password,
    });
    await late.connect();
    try {
      await late.query('begin');
      const event = { at: new Date(), account: seller.account, onBehalfOf: null, action: 'late', outcome: 'VIEWED' };
      const content = { ...event, record: null, code: null, clause: null, requestId: 'late', changes: {} };
      await late.query(
        `insert into audit_event (at, account_id, action, outcome, request_id, hash) values ($1, $2, 'late', 'VIEWED', 'late', $3)`,
        [content.at, content.account, auditHash(content)],
      );
      await aCustomer(seller);
      await sealAudit();
      expect(await verify(auditor)).toMatchObject({ unsealed: 1, firstBroken: null });
      await late.query('commit');
    } finally {
      await late.end();
    }
    const seal = await sealed();
    expect((await eventOf(seal))['action']).toBe('late');
    expect(await verify(auditor)).toMatchObject({ sealsChecked: seal, unsealed: 0, firstBroken: null });
  });
});
