import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person, type Stepped } from '../../demo/client.js';
import { forgetIdempotencyKeys } from '../../src/services/flow/step/forgetIdempotencyKeys.js';
import { change, granting, roleInput, roleWith } from '../support/access.js';
import { aCustomer, aDraft, take } from '../support/contracts.js';
import { em } from '../support/em.js';
import { foundedBy, freshPlatform, type Fresh } from '../support/fresh.js';
import { hire, moveClock, origin, sql } from '../support/people.js';
import { departmentNamed, employ, enter } from '../support/staff.js';
import { refusalOf, refused } from '../support/unchanged.js';
import { until } from '../support/until.js';

let keys = 0;
const newKey = () => `key ${process.pid} ${(keys += 1)}`;
const named = (name: string, idempotencyKey: string | null) => ({ name, contacts: [], idempotencyKey });

/** How often a step was taken on a record, as step records, events and the audit log have it. */
const timesTaken = async (step: string, { id }: Pick<Stepped, 'id'>, ask = sql) =>
  Object.values(
    (
      await ask<Record<string, number>>(
        `select (select count(*)::int from step_record where step = $1 and record_id = $2) as steps,
        (select count(*)::int from event where step = $1 and record_id = $2) as events,
        (select count(*)::int from audit_event where action = $1 and record_id = $2 and outcome = 'TAKEN') as audits`,
        step,
        id,
      )
    )[0]!,
  );
const once = [1, 1, 1];

describe('A step that is asked for again under its idempotency key', () => {
  it('is taken once and answers alike, what it told included', async () => {
    const admin = await hire('SYS_ADMIN');
    const role = await roleWith(admin);
    const input = { ...granting(role, 'customerRead'), idempotencyKey: newKey() };
    const [first, second] = [await change(admin, 'roleGrant', input), await change(admin, 'roleGrant', input)];
    expect(second).toEqual(first);
    expect(first.effect.permissionsGained).toEqual(['customerRead']);
    expect(await timesTaken('roleGrant', role)).toEqual(once);
  });

  it('answers with the record as it is by then', async () => {
    const seller = await hire('SALES_REP');
    const input = named('先锋机械', newKey());
    const { id } = await seller.step('customerRegister', input);
    await take(seller, 'customerEdit', { id }, { name: '新锋机械' });
    expect(await seller.step('customerRegister', input, 'name')).toMatchObject({ id, version: 2, name: '新锋机械' });
  });

  it('is refused with another input, and as another step is not the same', async () => {
    const seller = await hire('SALES_REP');
    const idempotencyKey = newKey();
    const { id } = await seller.step('customerRegister', named('先锋机械', idempotencyKey));
    const other = () => seller.step('customerRegister', named('新锋机械', idempotencyKey));
    await refused(other, 'CONFLICT');
    expect((await refusalOf(other)).message).toMatch(/idempotency key came with another input/);
    const edited = await take(seller, 'customerEdit', { id }, { name: '新锋机械', idempotencyKey });
    expect(edited.version).toBe(2);
  });

  it('is another step for another account', async () => {
    const [one, other] = [await hire('SALES_REP'), await hire('SALES_REP')];
    const input = named('先锋机械', newKey());
    const [first, second] = [await one.step('customerRegister', input), await other.step('customerRegister', input)];
    expect(second.id).not.toBe(first.id);
    expect(await other.step('customerRegister', input)).toEqual(second);
  });

  it('answers by the rights that one has by then (3.2.4b)', async () => {
    const [manager, seller] = [await hire('SALES_MANAGER'), await hire('SALES_REP')];
    const successor = await hire('SALES_REP');
    const input = named('先锋机械', newKey());
    const customer = await seller.step('customerRegister', input);
    await take(manager, 'customerTransfer', customer, { owner: successor.account, note: 'Moves on' });
    await refused(() => seller.step('customerRegister', input), 'NOT_FOUND');
    await sql(`update assignment set state = 'ENDED' where account_id = $1`, seller.account);
    await refused(() => seller.step('customerRegister', input), 'FORBIDDEN', '2.2.1e');
  });

  it('is taken where it was refused before: a refusal leaves no key behind', async () => {
    const seller = await hire('SALES_REP');
    const customer = await aCustomer(seller);
    const input = { ...named('新锋机械', newKey()), id: customer.id };
    await refused(() => seller.step('customerEdit', { ...input, expectedVersion: 7 }), 'CONFLICT', '2.2.1e');
    expect((await seller.step('customerEdit', { ...input, expectedVersion: 1 })).version).toBe(2);
  });

  it('is taken anew after 24 hours', async () => {
    const seller = await hire('SALES_REP');
    const input = named('先锋机械', newKey());
    const register = () => seller.step('customerRegister', input);
    const { id } = await register();
    try {
      for (const hours of [11, 22, 23.9]) {
        await moveClock(new Date(Date.now() + hours * 3_600_000));
        expect((await register()).id).toBe(id);
      }
      await moveClock(new Date(Date.now() + 24.1 * 3_600_000));
      const { id: later } = await register();
      expect(later).not.toBe(id);
      expect((await register()).id).toBe(later);
    } finally {
      await moveClock();
    }
  });

  it.each([
    ['empty', ''],
    ['longer than 100 characters', 'k'.repeat(101)],
  ])('needs a key that is not %s', async (_what, idempotencyKey) => {
    const seller = await hire('SALES_REP');
    await refused(() => seller.step('customerRegister', named('先锋机械', idempotencyKey)), 'BAD_USER_INPUT');
  });

  it('is taken each time without a key', async () => {
    const seller = await hire('SALES_REP');
    const register = () => seller.step('customerRegister', named('先锋机械', null));
    expect((await register()).id).not.toBe((await register()).id);
  });

  it('leaves neither key nor input in the database', async () => {
    const admin = await hire('SYS_ADMIN');
    const { key, ...titles } = roleInput();
    const idempotencyKey = newKey();
    await change(admin, 'roleCreate', { key, ...titles, idempotencyKey });
    const [row] = await sql('select * from idempotency_record where account_id = $1', admin.account);
    expect(row).toMatchObject({ mutation: 'roleCreate', version: 1 });
    for (const said of [idempotencyKey, key]) expect(JSON.stringify(row)).not.toContain(said);
  });
});

it('Idempotency keys that count no more can be forgotten', async () => {
  const seller = await hire('SALES_REP');
  await seller.step('customerRegister', named('先锋机械', newKey()));
  const kept = () => sql('select from idempotency_record where account_id = $1', seller.account);
  await forgetIdempotencyKeys(em, new Date());
  expect(await kept()).toHaveLength(1);
  await forgetIdempotencyKeys(em, new Date(Date.now() + 24.1 * 3_600_000));
  expect(await kept()).toEqual([]);
});

describe('A file that is sent again under its Idempotency-Key', () => {
  const send = async (person: Person, record: string, content: string, key: string) => {
    const form = new FormData();
    form.set('record', record);
    form.set('kind', 'CONTRACT_ATTACHMENT');
    form.set('file', new Blob([content]), 'document.txt');
    const headers = { ...person.authorization, 'idempotency-key': key };
    const answer = await fetch(`${origin}/files`, { method: 'POST', headers, body: form });
    return { status: answer.status, ...((await answer.json()) as { id?: string; code?: string }) };
  };

  it('is filed once (3.1.1a)', async () => {
    const seller = await hire('SALES_REP');
    const { id } = await aDraft(seller);
    const key = newKey();
    const [first, second] = [await send(seller, id, 'one', key), await send(seller, id, 'one', key)];
    expect(first).toMatchObject({ status: 201, id: expect.any(String) });
    expect(second).toEqual(first);
    expect(await send(seller, id, 'another', key)).toMatchObject({ status: 409, code: 'CONFLICT' });
    expect(await send(seller, id, 'one', 'k'.repeat(101))).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(await sql('select id from file_record where record_id = $1', id)).toEqual([{ id: first.id }]);
  });
});

describe('With several server processes', () => {
  let platform: Fresh;
  let here: Person;
  let there: Person;

  beforeAll(async () => {
    platform = await freshPlatform();
    const admin = await foundedBy(platform, 'founder', 'a first password');
    const { id, login, password } = await employ(admin, await departmentNamed(admin, '江南机械有限公司'));
    const { roles } = await admin.ask('{ roles(filter: { key: { eq: "SALES_REP" } }) { nodes { id } } }');
    await admin.step('assignmentCreate', { role: roles.nodes[0].id, account: id });
    here = await enter(platform.send, login, password);
    there = new Person(await platform.another(), here.account, here.token);
  });

  afterAll(() => platform.stop());

  /** Whether somebody waits for a lock. */
  const waiting = (kind: string, table: string) => {
    const lock = 'select from pg_locks where not granted and mode ~ $1 and relation = to_regclass($2)';
    return until(async () => (await platform.sql(lock, kind, table)).length);
  };

  it('twenty at once are one effect and twenty like answers', async () => {
    const input = named('先锋机械', newKey());
    const both = Array.from({ length: 20 }, (_, index) => (index % 2 ? there : here));
    const answers = await Promise.all(both.map((person) => person.step('customerRegister', input)));
    const [first] = answers;
    expect(answers).toEqual(Array(20).fill(first));
    expect(await platform.sql('select id from customer')).toEqual([{ id: first!.id }]);
    expect(await timesTaken('customerRegister', first!, platform.sql)).toEqual(once);

    const edit = { id: first!.id, expectedVersion: 1, ...named('新锋机械', newKey()) };
    const edits = await Promise.all(both.map((person) => person.step('customerEdit', edit)));
    expect(edits).toEqual(Array(20).fill({ ...first, version: 2 }));
    expect(await timesTaken('customerEdit', first!, platform.sql)).toEqual(once);
  });

  it('one that was killed before it had committed has done nothing, and is asked again', async () => {
    const input = named('中断机械', newKey());
    const blocker = await platform.connect();
    await blocker.query('begin; lock table step_record in share mode');
    const cut = here.step('customerRegister', input).catch(() => 'cut off');
    await waiting('RowExclusive', 'step_record');
    await platform.kill();
    await blocker.query('rollback');
    expect(await cut).toBe('cut off');
    await platform.restart();
    const customer = await here.step('customerRegister', input);
    expect(await platform.sql(`select id from customer where name = '中断机械'`)).toEqual([{ id: customer.id }]);
    expect(await timesTaken('customerRegister', customer, platform.sql)).toEqual(once);
  });

  it('one that was killed after it had committed, before it could answer, answers when it is asked again', async () => {
    const input = named('失联机械', newKey());
    const [blocker, reader] = [await platform.connect(), await platform.connect()];
    await blocker.query('begin; lock table step_record in share mode');
    const cut = here.step('customerRegister', input).catch(() => 'cut off');
    await waiting('RowExclusive', 'step_record');
    const held = reader.query('begin; lock table customer in access exclusive mode');
    await waiting('AccessExclusive', 'customer');
    await blocker.query('rollback');
    await held;
    await waiting('AccessShare', 'customer');
    await platform.kill();
    await reader.query('rollback');
    expect(await cut).toBe('cut off');
    const [kept] = await platform.sql<{ id: string }>(`select id from customer where name = '失联机械'`);
    await platform.restart();
    expect((await here.step('customerRegister', input)).id).toBe(kept!.id);
    expect(await timesTaken('customerRegister', kept!, platform.sql)).toEqual(once);
  });
});
