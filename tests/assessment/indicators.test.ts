import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { figuresOf, ofPerson, tracesOf, type Shown } from '../support/indicators.js';
import { aCustomer } from '../support/contracts.js';
import { byHand, handmade } from '../support/indicatorsByHand.js';
import { take } from '../support/orders.js';
import { enterAgain, hire, moveClock, sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';
import { aDesk, intake, judged, solved, surveysOf, toldCustomer, type Desk } from '../support/tickets.js';

const march = { fromDay: '2026-03-01', toDay: '2026-03-31' };
const at = (time: string) => moveClock(`2026-03-${time}:00+08:00`);

let hr: Person;
let desk: Desk;
let run: Stepped;
let all: Shown[];
let silent: { buyer: Person; ticket: Stepped };
const tickets: Stepped[] = [];

/** Another customer of the same desk. */
async function another(): Promise<Desk> {
  const customer = await aCustomer(await hire('SALES_REP'));
  return { ...desk, customer, buyer: await hire('CUSTOMER', { customer: customer.id }) };
}

/** A ticket that is received at one time of a day and accepted at another. */
async function ticket(of: Desk, received: string, accepted: string): Promise<Stepped> {
  await at(received);
  const begun = await of.agent.step('ticketReceive', intake(of, { channel: 'ONLINE' }));
  await at(accepted);
  tickets.push(await take(of.agent, 'ticketAccept', begun));
  await take(of.agent, 'ticketAssign', begun, { owner: of.agent.account });
  await take(of.agent, 'ticketAssess', begun, judged);
  await take(of.agent, 'ticketStart', begun);
  await toldCustomer(of, begun);
  return take(of.agent, 'ticketResolve', begun, solved);
}

async function answer(of: Desk, { id }: Stepped, score: number) {
  const [survey] = await surveysOf({ id });
  await take(of.buyer, 'satisfactionSurveyAnswer', survey!, { score });
}

beforeAll(async () => {
  await at('02T10:00');
  desk = await aDesk();
  hr = await hire(['HR_MANAGER']);
  const scores = [5, 4, 3, undefined, 5, 2];
  const [first, ...others] = [
    desk,
    await another(),
    await another(),
    await another(),
    await another(),
    await another(),
  ];
  const reopened = await ticket(first!, '02T10:00', '02T10:03');
  await answer(first!, reopened, 5);
  await take(first!.buyer, 'ticketReopen', reopened, { note: 'It leaks again' });
  await take(desk.agent, 'ticketResolve', reopened, solved);
  for (const [index, of] of others.entries()) {
    const made = await ticket(of, '02T11:55', index === 0 ? '02T13:05' : '02T14:00');
    const score = scores[index + 1];
    if (score) await answer(of, made, score);
    else silent = { buyer: of.buyer, ticket: made };
  }
  await moveClock('2026-04-02T10:00:00+08:00');
  hr = await enterAgain(hr);
  desk = {
    ...desk,
    agent: await enterAgain(desk.agent),
    lead: await enterAgain(desk.lead),
    colleague: await enterAgain(desk.colleague),
  };
  run = await hr.step('indicatorRunCompute', march);
  all = await figuresOf(hr, run);
});
afterAll(() => moveClock());

describe('The figures of a period', () => {
  it('are in working time: a lunch break between receipt and acceptance counts nothing (4.2.3c)', () => {
    const shown = ofPerson(all, 'E-RSP', desk.agent)!;
    // 3 minutes, 10 across the lunch break from 12 to 13 o'clock, and four times 65
    expect(shown).toMatchObject({ denominator: 6, coverage: '100' });
    expect([shown.numerator, shown.figure, shown.ninetieth].map((value) => Math.round(Number(value) * 10))).toEqual([
      2730, 650, 650,
    ]);
  });

  it('of accuracy fall with each step that had to be sent back (4.2.1b)', async () => {
    const { numerator, denominator } = ofPerson(all, 'PX-A', desk.agent)!;
    expect(denominator - Number(numerator)).toBe(1);
    const [back] = (await tracesOf(desk.agent, ofPerson(all, 'PX-A', desk.agent)!)).filter(
      ({ contributes }) => !contributes,
    );
    expect(back!.record.id).toBe(tickets[0]!.id);
  });

  it('are shown from so many answers on, and how many of those asked did answer (4.2.2d)', async () => {
    const values = all.filter(({ indicator, denominator }) => indicator.indicatorCode === 'Q-CSAT' && denominator);
    const mine = ofPerson(all, 'Q-CSAT', desk.agent)!;
    expect(mine).toMatchObject({ numerator: '19', denominator: 5, coverage: '83.3333', figure: '3.8' });
    for (const { denominator, figure } of values) expect(figure === null).toBe(denominator < 5);
    const points = (await tracesOf(hr, mine)).map(({ magnitude }) => magnitude);
    expect(points.sort()).toEqual(['2', '3', '4', '5', '5', null]);
    expect(ofPerson(all, 'Q-SAT', desk.agent)).toMatchObject({ numerator: '3', denominator: 5, figure: '60' });
  });

  it.each(Object.keys(byHand))(
    'of %s are those of an SQL that somebody else wrote, of each person (4.2.1c, 4.2.2b, 4.2.3b)',
    async (code) => {
      const people = new Map((await handmade(code)).map((row) => [row.account, row]));
      const shown = all.filter(({ subject, indicator }) => subject === 'PERSON' && indicator.indicatorCode === code);
      for (const { owner, numerator, denominator } of shown) {
        const hand = people.get(owner!.id)!;
        expect(denominator).toBe(Number(hand.denominator));
        if (hand.numerator !== undefined) expect(Number(numerator)).toBeCloseTo(Number(hand.numerator), 3);
      }
      if (code.startsWith('PX') || code === 'Q-CSAT' || code === 'E-RSP') expect(shown.length).toBeGreaterThan(0);
    },
  );

  it('of departments and the company are of all that their people did (4.2.1a)', () => {
    const of = (code: string) => all.filter(({ indicator }) => indicator.indicatorCode === code);
    for (const code of ['PX-C', 'PX-A', 'E-RSP']) {
      const sum = (subject: string, department?: string) =>
        of(code)
          .filter((one) => one.subject === subject && (!department || one.department?.id === department))
          .reduce((total, { denominator }) => total + denominator, 0);
      expect(sum('COMPANY')).toBeGreaterThanOrEqual(sum('PERSON'));
      expect(sum('DEPARTMENT', desk.department)).toBe(sum('PERSON', desk.department));
    }
  });

  it('are the same when they are recomputed, whatever has been done since (4.3.1b)', async () => {
    const query = `query ($id: ID!) { indicatorValueRecomputed(id: $id) { figure numerator denominator alike } }`;
    const late = { ...desk, buyer: await enterAgain(silent.buyer) };
    await answer(late, silent.ticket, 1);
    await take(late.buyer, 'ticketReopen', silent.ticket, { note: 'It leaks again' });
    expect(await figuresOf(hr, run)).toEqual(all);
    for (const value of all.filter(
      ({ owner, department }) => owner?.id === desk.agent.account || department?.id === desk.department,
    )) {
      const { indicatorValueRecomputed } = await hr.ask(query, { id: value.id });
      expect({ code: value.indicator.indicatorCode, ...indicatorValueRecomputed }).toMatchObject({ alike: true });
    }
  });
});

describe('Figures and their traces', () => {
  it('are seen by whomever they are of, by their head and by personnel alone (4.3.1c)', async () => {
    const seen = async (person: Person) =>
      (await figuresOf(person, run)).filter(({ owner }) => owner?.id === desk.agent.account);
    const [own, heads, colleagues] = [await seen(desk.agent), await seen(desk.lead), await seen(desk.colleague)];
    expect(own.length).toBeGreaterThan(3);
    expect(heads).toEqual(own);
    expect(colleagues).toEqual([]);
    const mine = await figuresOf(desk.agent, run);
    expect(mine.filter(({ owner }) => owner?.id !== desk.agent.account)).toEqual([]);
    const query = `query ($id: ID!) { indicatorValue(id: $id) { figure } indicatorValueRecomputed(id: $id) { figure } }`;
    const look = () => desk.colleague.ask(query, { id: own[0]!.id });
    await expectRefused(look, { code: 'NOT_FOUND', recorded: false });
  });

  it('are closed to whoever holds no grant', async () => {
    const bare = await hire([]);
    const look = () => bare.ask('{ indicatorValues { totalCount } }');
    await expectRefused(look, { code: 'FORBIDDEN', recorded: false });
  });

  it('show a record only to those who see the record: personnel sees that there is one', async () => {
    const value = ofPerson(all, 'E-RSP', desk.agent)!;
    expect((await tracesOf(hr, value)).map(({ record }) => record)).toEqual(Array(6).fill(null));
    expect((await tracesOf(desk.agent, value)).map(({ record }) => record.id).sort()).toEqual(
      tickets.map(({ id }) => id).sort(),
    );
  });
});

describe('A run', () => {
  const compute =
    (person: Person, fields: object = march) =>
    () =>
      person.step('indicatorRunCompute', fields);

  it('is computed by personnel, and by nobody else', async () =>
    expectRefused(compute(desk.lead), { code: 'FORBIDDEN' }));

  it('is of a period that is over (4.3.1a)', async () => {
    for (const days of [{ toDay: '2026-04-02' }, { toDay: '2026-02-01' }])
      await expectRefused(compute(hr, { ...march, ...days }), {
        ...blocked('PERIOD_AHEAD', '4.3.1a'),
        recorded: days.toDay > '2026-03',
      });
  });

  it('goes by the last versions of the indicators, and by new ones where one means something else', async () => {
    const next = async () => figuresOf(hr, await hr.step('indicatorRunCompute', march));
    const edition = (shown: readonly Shown[]) =>
      shown.find(({ indicator }) => indicator.indicatorCode === 'PX-T')!.indicator.edition;
    expect(edition(await next())).toBe(edition(all));
    const [{ id }] = (await sql<{ id: string }>(
      `select id from indicator_version where indicator_code = 'PX-T' and edition = $1`,
      edition(all),
    )) as [{ id: string }];
    await expect(sql(`update indicator_version set formula = 'x' where id = $1`, id)).rejects.toThrow('append-only');
    await sql('alter table indicator_version disable trigger append_only');
    await sql(`update indicator_version set formula = 'x', content_hash = 'x' where id = $1`, id);
    await sql('alter table indicator_version enable trigger append_only');
    const [one, other] = await Promise.all([next(), next()]); // at once
    expect([edition(one), edition(other)]).toEqual(Array(2).fill(edition(all) + 1));
  });

  it('whose indicator was changed behind its back is not recomputed by it', async () => {
    const { id } = ofPerson(all, 'PX-T', desk.agent)!;
    const query = `query ($id: ID!) { indicatorValueRecomputed(id: $id) { figure } }`;
    await expectRefused(() => hr.ask(query, { id }), { code: 'CONFLICT', recorded: false });
  });

  it('is void with a reason, and stays to be seen', async () => {
    expect(await take(hr, 'indicatorRunVoid', run, { note: 'The calendar was wrong' })).toMatchObject({
      state: 'VOID',
    });
    expect((await figuresOf(hr, run)).length).toBe(all.length);
  });
});
