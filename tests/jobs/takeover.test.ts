import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { roleWith } from '../support/access.js';
import { foundedBy, freshPlatform, type Fresh } from '../support/fresh.js';
import { departmentNamed, employ, enter } from '../support/staff.js';
import { until } from '../support/until.js';

let platform: Fresh;
let giver: Person;
let taker: string;

beforeAll(async () => {
  platform = await freshPlatform();
  const admin = await foundedBy(platform, 'founder', 'a first password');
  const role = await roleWith(admin, 'customerRead', 'customerRegister', 'customerTransfer');
  const department = await departmentNamed(admin, '江南机械有限公司');
  const [one, other] = [await employ(admin, department), await employ(admin, department)];
  for (const { id } of [one, other]) await admin.step('assignmentCreate', { role: role.id, account: id });
  giver = await enter(platform.send, one.login, one.password);
  taker = other.id;
});

afterAll(() => platform.stop());

/** Does something in a transaction that stays open until it is let go. */
async function holding(statement: string): Promise<() => Promise<unknown>> {
  const client = await platform.connect();
  await client.query('begin');
  await client.query(statement);
  return () => client.query('rollback');
}

const customers: Stepped[] = [];

/** Gives a customer to another, of which they are told by a job. */
async function give(): Promise<void> {
  const customer = customers.shift()!;
  const giving = { id: customer.id, expectedVersion: customer.version, owner: taker, note: 'Holidays' };
  await giver.step('customerTransfer', giving);
}

/** Keeps the job of the next event but so many from its effect. */
async function keepingNext(): Promise<() => Promise<unknown>> {
  const [{ next }] = (await platform.sql<{ next: string }>('select last_value + 1 as next from event_id_seq')) as [
    { next: string },
  ];
  return holding(`insert into handled (event_id, job) values (${next}, 'tell')`);
}

/** Who does how many jobs now, by process id. */
async function busy(): Promise<Record<string, number>> {
  const rows = await platform.sql<{ pid: string; jobs: number }>(
    `select split_part(i.place, ':', 2) as pid, count(*)::int as jobs
     from graphile_worker.jobs j join instance i on i.id = j.locked_by group by 1`,
  );
  return Object.fromEntries(rows.map(({ pid, jobs }) => [pid, jobs]));
}

/** Makes it so many seconds since these instances were heard of, which beat no more; they are alive where it is yet to be. */
const heardOf = (seconds: number, ...pids: string[]) =>
  platform.sql(
    `update instance set beat_at = now() - $1::int * interval '1 second' where split_part(place, ':', 2) = any($2)`,
    seconds,
    `{${pids.join(',')}}`,
  );

/** Waits until each other instance has been heard of again, and once more. */
async function othersBeat(...pids: string[]): Promise<void> {
  const last = `select min(beat_at)::text as at from instance where split_part(place, ':', 2) <> all($1)`;
  const beat = async () => (await platform.sql<{ at: string }>(last, `{${pids.join(',')}}`))[0]!.at;
  for (const _twice of [1, 2]) {
    const before = await beat();
    await until(async () => (await beat()) !== before);
  }
}

const told = async () =>
  (await platform.sql('select id from notification where account_id = $1 order by id', taker)).length;

const register = async (...names: string[]) => {
  for (const name of names)
    customers.push(await giver.step('customerRegister', { name, contacts: [{ name: '王芳' }] }));
};

describe('A server', () => {
  it('tells how its jobs stand, and goes on with them after the database dropped it', async () => {
    await register('一');
    const all = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    await platform.sql(all);
    await until(() =>
      giver.ask('{ viewer { permissions } }').then(
        () => true,
        () => false,
      ),
    );
    await give();
    await until(async () => (await told()) === 1);
    const ready = async () => (await fetch(`${platform.origin}/readyz`)).json() as Promise<Record<string, unknown>>;
    await until(async () => JSON.stringify((await ready())['jobs'] ?? {}).includes('"due":0')); // with the next heartbeat
    expect(await ready()).toMatchObject({ ready: true, jobs: { due: 0, oldestSeconds: 0, failed: 0 } });
    const broken = `select graphile_worker.add_job('tell', '{"event":"no number"}', max_attempts => 1)`;
    await platform.sql(broken);
    await until(
      async () => (await ready())['jobs'] !== undefined && JSON.stringify(await ready()).includes('"failed":1'),
    );
    expect(platform.said()).toContain('a job failed');
    expect(platform.said()).not.toContain('no number');
    await platform.sql('delete from graphile_worker._private_jobs');
  });
});

describe('Of several servers on one database', () => {
  it('others do what one was at that was killed or stands still for half a minute, once each (1.3.4b)', async () => {
    await register('二', '三', '四', '五');
    const before = await told();
    const letGo = await keepingNext();
    await give();
    await until(async () => Object.values(await busy()).join() === '1');
    const [killed] = Object.keys(await busy());

    const done = await keepingNext();
    await give();
    await until(async () => (await busy())[killed!] === 2);
    const row = `select from graphile_worker._private_jobs where id = (select max(id) from graphile_worker.jobs) for update`;
    const forget = await holding(row);
    await done();
    await until(async () => (await told()) === before + 1); // its effect is there, and nothing says yet that the job is done
    const letGoToo = await keepingNext();
    await give();
    await until(async () => (await busy())[killed!] === 3); // as many as it does at once, and the one that it did

    await platform.another();
    const wake = await keepingNext();
    await give();
    await until(async () => Object.keys(await busy()).length === 2);
    const frozen = Object.keys(await busy()).find((pid) => pid !== killed)!;

    process.kill(Number(frozen), 'SIGSTOP');
    process.kill(Number(killed), 'SIGKILL');
    await heardOf(-3_600, frozen, killed!);
    const third = await platform.another();
    for (const release of [letGo, forget, letGoToo, wake]) await release();
    await othersBeat(frozen, killed!);
    expect(Object.keys(await busy()).sort()).toEqual([killed, frozen].sort()); // nobody takes over from who may be alive
    await heardOf(31, frozen, killed!);
    await platform.sql(`update graphile_worker._private_jobs set locked_at = locked_at - interval '31 seconds'`);
    await until(async () => !(await platform.sql('select from graphile_worker.jobs')).length);
    expect(await told()).toBe(before + 4);

    process.kill(Number(frozen), 'SIGCONT');
    await until(async () => (await platform.sql('select from instance')).length === 2);
    expect(await told()).toBe(before + 4);
    expect((await third({ url: '/graphql', body: { query: '{ __typename }' }, headers: json })).status).toBe(200);
  });
});

const json = { 'content-type': 'application/json' };
