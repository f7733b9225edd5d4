import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { aDeal, approve, submitted, take, type Deal } from '../support/contracts.js';
import { enterAgain, hire, moveClock, otherOrigin, runJobs, sql } from '../support/people.js';

/** A moment on the company's wall clock, in March 2027, whose first day is a Monday. */
const march = (day: number, time: string) => new Date(`2027-03-${String(day).padStart(2, '0')}T${time}:00+08:00`);

let houses = 0;
let deal: Deal;
let house: { readonly head: Person; readonly director: Person; readonly boss: Person };

/** A seller in a team that is below a department that is below the company, each with its head, and a lawyer. */
beforeEach(async () => {
  await moveClock(march(1, '10:00'));
  houses += 1;
  const [company, region, team] = ['Company', 'Region', 'Team'].map((name) => `${name} ${process.pid}-${houses}`);
  const boss = await hire('EXECUTIVE', { department: company! });
  const director = await hire('SALES_MANAGER', { department: region!, below: company! });
  const head = await hire('SALES_MANAGER', { department: team!, below: region! });
  const seller = await hire('SALES_REP', { department: team!, below: region! });
  house = { head, director, boss };
  deal = { ...(await aDeal()), seller };
  for (const [name, { account }] of [[company, boss] as const, [region, director] as const, [team, head] as const])
    await sql('update department set head_id = $1 where name = $2', account, name);
});

afterEach(() => moveClock());

/** Lets it be that moment, and has done what is due. */
async function at(moment: Date): Promise<void> {
  await moveClock(moment);
  await runJobs();
}

/** What people were told of a record by time alone, oldest first: to whom, what, and for which moment. */
async function told({ id }: Pick<Stepped, 'id'>): Promise<string[]> {
  const named = new Map(Object.entries({ ...deal, ...house }).map(([name, { account }]) => [account, name]));
  const rows = await sql<{ account_id: string; kind: string; at: string }>(
    `select account_id, kind, to_char(at at time zone 'Asia/Shanghai', 'DD HH24:MI') as at from notification
     where record_id = $1 and kind in ('REMINDER', 'ESCALATION', 'EXPIRY') order by notification.at, id`,
    id,
  );
  return rows.flatMap(({ account_id, kind, at }) => {
    const name = named.get(account_id);
    return name ? [`${name} ${kind} ${at}`] : [];
  });
}

const readAll = async (person: Person, record: Stepped) => {
  const rows = await sql<{ id: string }>(
    `select id from notification where account_id = $1 and record_id = $2 and read_at is null`,
    person.account,
    record.id,
  );
  await person.ask('mutation ($ids: [ID!]!) { notificationsRead(ids: $ids) }', { ids: rows.map(({ id }) => id) });
};

const reminded = ['lawyer REMINDER 01 18:00', 'lawyer REMINDER 03 18:00', 'lawyer REMINDER 04 16:00'];

describe('Time', () => {
  it('reminds those for whom a record waits, each time once, before it is due (3.4.3a, 3.4.3d)', async () => {
    const contract = await submitted(deal);
    await at(march(1, '17:59'));
    expect(await told(contract)).toEqual([]);
    await at(march(1, '18:00'));
    await at(march(1, '18:01'));
    expect(await told(contract)).toEqual(reminded.slice(0, 1));
    await at(march(3, '18:30'));
    await at(march(4, '16:00'));
    await at(march(4, '17:59'));
    expect(await told(contract)).toEqual(reminded);
    const [{ text_en: said }] = (await sql<{ text_en: string }>(
      `select text_en from notification where record_id = $1 and kind = 'REMINDER' limit 1`,
      contract.id,
    )) as [{ text_en: string }];
    expect(said).toBe(`${contract.number} is to be done by 2027-03-04 18:00: in legal review.`);
  });

  it('reminds the owner of what the owner must do, and nobody any more once it is done (3.4.3a)', async () => {
    const contract = await submitted(deal);
    await at(march(2, '10:00'));
    await approve(await enterAgain(deal.lawyer), contract);
    await at(march(9, '17:00'));
    expect(await told(contract)).toEqual([...reminded.slice(0, 1), 'seller REMINDER 09 16:00']);
    await take(await enterAgain(deal.seller), 'contractDrop', contract, { note: 'No more' });
    await at(march(20, '10:00'));
    expect(await told(contract)).toHaveLength(2);
  });

  it('tells one head after another that something is overdue, as long as none reads it (3.4.3d)', async () => {
    const contract = await submitted(deal);
    await at(march(4, '17:59'));
    expect(await told(contract)).toHaveLength(1); // the last of the reminders, which were all late
    await at(march(4, '18:00'));
    const up = ['head ESCALATION 04 18:00', 'director ESCALATION 05 14:00', 'boss ESCALATION 05 18:00'];
    expect((await told(contract)).slice(1)).toEqual(up.slice(0, 1));
    await at(march(5, '13:59'));
    expect((await told(contract)).slice(1)).toEqual(up.slice(0, 1));
    for (const moment of [
      march(5, '14:00'),
      march(5, '17:59'),
      march(8, '09:00'),
      march(8, '18:00'),
      march(30, '10:00'),
    ])
      await at(moment);
    expect((await told(contract)).slice(1)).toEqual(up);
    expect(await sql('select from clock where record_id = $1 and next_at is not null', contract.id)).toEqual([]);
  });

  it('goes no further up once a head has read it (3.4.3d)', async () => {
    const contract = await submitted(deal);
    await at(march(4, '18:00'));
    await readAll(await enterAgain(house.head), contract);
    for (const moment of [march(5, '14:00'), march(8, '18:00')]) await at(moment);
    expect((await told(contract)).filter((one) => one.includes('ESCALATION'))).toEqual(['head ESCALATION 04 18:00']);
  });

  it('gives of what passed while nothing ran the last reminder, and then the whole time to answer (3.4.3d)', async () => {
    const contract = await submitted(deal);
    await at(march(4, '16:30'));
    expect(await told(contract)).toEqual(reminded.slice(2));
    const late = await submitted({ ...deal, seller: await enterAgain(deal.seller) });
    await at(march(11, '11:00')); // due on the 9th
    expect(await told(late)).toEqual(['head ESCALATION 09 18:00']);
    await at(march(11, '15:59'));
    expect(await told(late)).toHaveLength(1);
    await at(march(12, '10:00'));
    expect(await told(late)).toEqual(['head ESCALATION 09 18:00', 'director ESCALATION 11 18:00']);
  });

  it('tells whoever stands in for a head as well, and either may read it (3.4.3d)', async () => {
    const other = await hire('EMPLOYEE', { department: 'Elsewhere' });
    const head = await hire(['SALES_MANAGER', 'EMPLOYEE']);
    await sql('update department set head_id = $1 where head_id = $2', head.account, house.head.account);
    const given = {
      delegate: other.account,
      validFrom: march(1, '10:00'),
      validTo: march(20, '10:00'),
      reason: 'Leave',
    };
    const { id, version } = await head.step('delegationGive', given);
    await other.step('delegationAccept', { id, expectedVersion: version });
    const contract = await submitted(deal);
    await at(march(4, '18:00'));
    const overdue = `select account_id from notification where record_id = $1 and kind = 'ESCALATION' order by id`;
    const both = [head, other].map(({ account }) => ({ account_id: account }));
    expect(await sql(overdue, contract.id)).toEqual(expect.arrayContaining(both));
    await readAll(await enterAgain(other), contract);
    await at(march(8, '18:00'));
    expect(await sql(overdue, contract.id)).toHaveLength(2);
  });

  it('tells the owner where no department has a head, and heads who no longer work nothing (3.4.3d)', async () => {
    await sql(`update account set state = 'DISABLED' where id = $1`, house.head.account);
    const contract = await submitted(deal);
    await at(march(4, '18:00'));
    expect(await told(contract)).toEqual(['director ESCALATION 04 18:00']);
    await sql(`update department set head_id = null`);
    const other = await submitted({ ...deal, seller: await enterAgain(deal.seller) });
    await at(march(30, '10:00'));
    expect(await told(other)).toEqual(['seller ESCALATION 09 18:00']);
  });

  it('acts once, whoever does its jobs how often (1.3.4b)', async () => {
    const contract = await submitted(deal);
    await moveClock(march(4, '18:00'));
    const elsewhere = () => fetch(`${otherOrigin}/test/jobs`, { method: 'POST' });
    await Promise.all([runJobs(), elsewhere(), runJobs(), elsewhere()]);
    const again = `select graphile_worker.add_job('clock', json_build_object('clock', id::text)) from clock where record_id = $1`;
    for (let times = 0; times < 3; times += 1) await sql(again, contract.id);
    await Promise.all([runJobs(), elsewhere()]);
    expect(await told(contract)).toEqual(['head ESCALATION 04 18:00']);
  });
});
