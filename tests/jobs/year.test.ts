import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { moment, wall } from '../support/plainCalendar.js';
import { aYearsCompany, type Act, type YearCompany } from '../support/yearCompany.js';
import { deals, expectedOfDeal, expectedOfOrder, expectedOfQuotation, orders } from '../support/yearExpected.js';
import { quotations, type Told } from '../support/yearExpected.js';
import { until } from '../support/until.js';

let company: YearCompany;

beforeAll(async () => {
  company = await aYearsCompany(2);
});

afterAll(() => company.servers.stop());

const killing = moment('2026-07-09 16:00');

/** Kills the server that is about to remind of something, when it has begun, and starts another. */
async function killMidway(now: Date): Promise<void> {
  const client = await company.servers.connect();
  await client.query('begin');
  await client.query('select from clock where next_at <= $1 for update', [now]);
  await company.servers.at(now);
  const busy = `select split_part(i.place, ':', 2)::int as pid from graphile_worker.jobs j join instance i on i.id = j.locked_by`;
  const { pid } = await until(async () => (await company.servers.sql<{ pid: number }>(busy))[0]);
  await company.servers.kill(pid);
  await company.servers.another(now);
  await client.query('rollback');
  await client.end();
}

/** Each with a name to know it by. */
const named = <T extends { readonly case?: string }>(what: string, all: readonly T[]) =>
  all.map((one, index): [string, T] => [`${what} ${index + 1} ${one.case ?? ''}`.trim(), one]);

const text = ({ at, kind, who, about }: Told) => `${at} ${kind} ${who}: ${about}`;

it('A year with two servers, one killed, brings each reminder once, on its day (3.4.3a, 3.4.3d)', async () => {
  const [contracts, offers, handed] = [
    named('contract', deals),
    named('quotation', quotations),
    named('order', orders),
  ];
  const expected = [
    ...contracts.flatMap(([about, deal]) => expectedOfDeal(about, deal)),
    ...offers.flatMap(([about, offer]) => expectedOfQuotation(about, offer)),
    ...handed.flatMap(([about, order]) => expectedOfOrder(about, order)),
  ];
  const acts: Act[] = [
    ...contracts.flatMap(([about, deal]) => company.actsOfDeal(about, deal)),
    ...offers.flatMap(([about, offer]) => company.actsOfQuotation(about, offer)),
    ...handed.flatMap(([about, order]) => company.actsOfOrder(about, order)),
    ...expected.map(({ at }) => ({ at: moment(at) })),
    ...Array.from({ length: 12 }, (_, month) => ({ at: new Date(Date.UTC(2026, month, 28, 16)) })),
  ];
  const seen = new Map<string, string>();
  const moments = [...Map.groupBy(acts, ({ at }) => at.getTime())].sort(([one], [other]) => one - other);
  for (const [time, now] of moments) {
    const here = new Date(time);
    if (time === killing.getTime()) await killMidway(here);
    await company.servers.at(here);
    for (const { does } of now) await does?.();
    await company.servers.settle(here);
    for (const [id, one] of await company.told()) {
      if (seen.has(id)) continue;
      seen.set(id, text(one));
      expect(text({ ...one, at: wall(here) })).toBe(text(one)); // told at the moment that it stands for
    }
  }
  expect([...seen.values()].sort()).toEqual(expected.map(text).sort());
  const states = await company.servers.sql<{ state: string }>('select state from quotation order by entered_at');
  expect(states.map(({ state }) => state)).toEqual(['EXPIRED', 'REJECTED', 'EXPIRED', 'EXPIRED', 'EXPIRED']);
  const twice = await company.servers.sql(
    `select record_id from step_record where step = 'quotationExpire' group by 1 having count(*) > 1`,
  );
  expect(twice).toEqual([]);
});
