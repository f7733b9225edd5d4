import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { take } from '../support/contracts.js';
import { hire, moveClock, sql } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';

const monday = '2027-06-07T09:00:00+08:00';
let admin: Person;
let head: Person;
let executive: Person;
let employee: Person;

/** Makes it be this moment, at which everybody signs in anew: nobody's session lives for days. */
async function on(moment: string) {
  await moveClock(moment);
  admin = await hire('SYS_ADMIN', { department: 'IT' });
  head = await hire('DEPT_HEAD');
  executive = await hire('EXECUTIVE', { department: 'Board' });
  employee = await hire('EMPLOYEE');
}

beforeEach(() => on(monday));
afterAll(async () => {
  await sql(`update setting_value set state = 'DECLINED' where state = 'APPROVED'`); // else other tests go by them
  await moveClock();
});

const propose = (person: Person, key: string, value: string, effectiveFrom = '2027-06-07') =>
  person.step(
    'settingValuePropose',
    { key, value, effectiveFrom, reason: 'Legal is overworked' },
    'value effectiveFrom',
  );
const approve = (person: Person, proposed: Stepped) => take(person, 'settingValueApprove', proposed);
const decide = async (key: string, value: string, effectiveFrom?: string) =>
  approve(executive, await propose(head, key, value, effectiveFrom));

const ask = async (key: string, at?: string, select = '') => {
  const query = `query ($key: String!, $at: DateTime) { setting(key: $key, at: $at) { value since ${select} } }`;
  return (await employee.ask(query, { key, at }))['setting'];
};
const valueOf = async (key: string, at?: string) => (await ask(key, at)).value;

describe('Everybody in the company sees', () => {
  it('all that it decides, with clause, unit, default and the words of the regulation (1.3.2b)', async () => {
    const { settings } = await employee.ask(
      '{ settings { key clause kind unit means wording form fixed defaultValue value since record { id } } }',
    );
    expect(settings).toHaveLength(146);
    expect(settings.find(({ key }: { key: string }) => key === 'defect.repairBySeverity.workdays')).toEqual({
      key: 'defect.repairBySeverity.workdays',
      clause: '2.3.4g',
      kind: 'NUMBERS',
      unit: 'workdays',
      means: 'Repair time limit of a defect, by its severity',
      wording: '及时反馈…修复',
      form: expect.stringContaining('the most severe first, each from 1 to 1000'),
      fixed: false,
      defaultValue: '1/3/5/10',
      value: '1/3/5/10',
      since: null,
      record: null,
    });
  });

  it('those of a clause, those with a word in their key, and those that were decided (1.3.2b)', async () => {
    await decide('loan.term.days', '21');
    const keys = async (filter: string) =>
      (await employee.ask(`{ settings(filter: ${filter}) { key } }`))['settings'].map(
        ({ key }: { key: string }) => key,
      );
    expect(await keys('{ clause: "2.2.5" }')).toEqual([
      'contract.legalReview.workdays',
      'contract.signing.workdays',
      'contract.signingByRole.amount',
      'contract.obligationsPerParty.count',
    ]);
    expect(await keys('{ clause: "3.1", contains: "LOAN.t" }')).toEqual(['loan.term.days']);
    expect(await keys('{ clause: "3.1.4", changed: true }')).toEqual(['loan.term.days']);
    expect(await keys('{ clause: "3.1.4", changed: false }')).toEqual([
      'loan.reminder.daysBefore',
      'loan.extensions.count',
    ]);
    expect(await keys('{ clause: "2.2.50" }')).toEqual([]);
  });

  it('and a customer’s people do not (3.2.4b)', async () => {
    const customer = await (
      await hire('SALES_REP')
    ).step('customerRegister', { name: '外部客户', contacts: [{ name: '王芳' }] });
    const outsider = await hire('CUSTOMER', { customer: customer.id });
    for (const query of [
      '{ settings { key } }',
      '{ setting(key: "loan.term.days") { value } }',
      '{ settingValues { nodes { key } } }',
    ])
      await expectRefused(() => outsider.ask(query), { code: 'FORBIDDEN', recorded: false });
  });
});

describe('A setting', () => {
  it('is proposed by one and approved by another, and holds only from its day on (1.3.2b, 1.3.2d)', async () => {
    const key = 'contract.signing.workdays';
    const { account } = head;
    const proposed = await propose(head, key, ' 8 ', '2027-06-09');
    expect(proposed).toMatchObject({ state: 'PROPOSED', value: '8', effectiveFrom: '2027-06-09' });
    await on('2027-06-08T10:00:00+08:00');
    expect(await approve(executive, proposed)).toMatchObject({ state: 'APPROVED' });
    expect(await valueOf(key)).toBe('5');
    await on('2027-06-08T23:59:59+08:00');
    expect(await ask(key)).toEqual({ value: '5', since: null });
    await on('2027-06-09T00:00:01+08:00');
    expect(await ask(key, undefined, 'record { number owner { id } reason }')).toEqual({
      value: '8',
      since: '2027-06-08T16:00:00.000Z',
      record: { number: proposed.number, owner: { id: account }, reason: 'Legal is overworked' },
    });
  });

  it('is told as it was, is and will be at any moment (1.3.2d)', async () => {
    const key = 'ticket.assessment.hours';
    await decide(key, '6', '2027-06-07');
    await on('2027-06-10T09:00:00+08:00');
    await decide(key, '8', '2027-06-20');
    await decide(key, '7', '2027-06-10');
    const at = [
      '2027-06-07T08:59:59+08:00',
      '2027-06-07T09:00:10+08:00',
      '2027-06-10T08:00:00+08:00',
      '2027-06-10T09:01:00+08:00',
      '2027-06-19T23:59:59+08:00',
      '2027-06-20T00:00:00+08:00',
    ];
    const values: string[] = [];
    for (const moment of at) values.push(await valueOf(key, moment));
    expect(values).toEqual(['4', '6', '6', '7', '7', '8']);
  });

  it('that two values shall be from the same day on is what was approved last (1.3.2d)', async () => {
    const [one, other] = [
      await propose(head, 'order.acceptance.days', '10'),
      await propose(admin, 'order.acceptance.days', '9'),
    ];
    await approve(executive, other);
    await on('2027-06-07T10:00:00+08:00');
    await approve(executive, one);
    expect(await valueOf('order.acceptance.days')).toBe('10');
  });

  it('holds from its approval on, where that comes on the day itself (1.3.2d)', async () => {
    const proposed = await propose(head, 'payment.verification.workdays', '2');
    await on('2027-06-07T15:00:00+08:00');
    await approve(executive, proposed);
    expect(await valueOf('payment.verification.workdays', '2027-06-07T14:59:00+08:00')).toBe('1');
    expect((await ask('payment.verification.workdays')).since).toMatch(/^2027-06-07T07:00:0/);
  });

  it('does not change for what was declined or taken back (1.3.2b)', async () => {
    const key = 'designDocument.review.workdays';
    expect(
      await take(executive, 'settingValueDecline', await propose(head, key, '9'), { note: 'Too long' }),
    ).toMatchObject({
      state: 'DECLINED',
    });
    expect(await take(head, 'settingValueWithdraw', await propose(head, key, '9'), { note: 'A slip' })).toMatchObject({
      state: 'WITHDRAWN',
    });
    expect(await ask(key)).toEqual({ value: '3', since: null });
  });
});

describe('Nobody', () => {
  it('approves or declines what they proposed, whatever roles they hold (SOD-29, 1.3.2b)', async () => {
    const both = await hire(['DEPT_HEAD', 'EXECUTIVE']);
    const proposed = await propose(both, 'loan.extensions.count', '2');
    await expectRefused(() => approve(both, proposed), blocked(['APART', 'OWNER'], '1.3.2b'));
    await expectRefused(
      () => take(both, 'settingValueDecline', proposed, { note: 'No' }),
      blocked(['APART', 'OWNER'], '1.3.2b'),
    );
    expect(await valueOf('loan.extensions.count')).toBe('1');
  });

  it('approves who administers, or proposes who only works here (SOD-29, 1.3.2b)', async () => {
    const proposed = await propose(head, 'loan.extensions.count', '3');
    for (const person of [admin, head, employee])
      await expectRefused(() => approve(person, proposed), { code: 'FORBIDDEN', clause: '1.3.2b' });
    await expectRefused(() => propose(employee, 'loan.extensions.count', '3'), { code: 'FORBIDDEN' });
    await expectRefused(() => take(admin, 'settingValueWithdraw', proposed, { note: 'Mine' }), { code: 'FORBIDDEN' });
  });

  it('changes a setting for a day that has passed, neither proposing nor approving (1.3.2d)', async () => {
    await expectRefused(
      () => propose(head, 'loan.term.days', '30', '2027-06-06'),
      blocked('VALUE_IN_THE_PAST', '1.3.2d'),
    );
    const proposed = await propose(head, 'loan.term.days', '30', '2027-06-07');
    await on('2027-06-08T09:00:00+08:00');
    await expectRefused(() => approve(executive, proposed), blocked('VALUE_IN_THE_PAST', '1.3.2d'));
  });

  it('proposes what is no value of a setting, and hears how one is written (1.3.2b)', async () => {
    const refusal = { code: 'BAD_USER_INPUT', recorded: false };
    for (const [key, value] of [
      ['contract.legalReview.workdays', 'three'],
      ['contract.legalReview.workdays', '0'],
      ['orderIssue.solutionBySeverity.workdays', '1/2/5'],
      ['assessmentCycle.round.cadence', 'ANNUAL'],
      ['no.such.key', '1'],
      ['toString', '1'],
    ] as const)
      await expectRefused(() => propose(head, key, value), refusal);
    await expect(propose(head, 'contract.legalReview.workdays', '0')).rejects.toThrow(
      'This is no value of contract.legalReview.workdays. A number, such as "3", each from 1 to 1000.',
    );
    await expect(propose(head, 'assessmentCycle.round.cadence', 'ANNUAL')).rejects.toThrow('MONTHLY, QUARTERLY');
  });

  it('moves the time zone or the currency, which were decided when the company was set up (3.4.1a)', async () => {
    const fixed = blocked('SETTING_FIXED', '3.4.1a');
    await expectRefused(() => propose(admin, 'company.timeZone.name', 'Europe/Berlin'), fixed);
    await expectRefused(() => propose(admin, 'company.currency.code', 'EUR'), again(fixed));
  });
});

it('Facts and services are told the same as people (1.3.2d)', async () => {
  const { inForce } = await import('../../src/settings/inForce.js');
  await decide('quotation.tax.percent', '6.5', '2027-06-08');
  await decide('quotation.discountByRole.percent', 'SALES_REP 3, SALES_MANAGER 10, EXECUTIVE -', '2027-06-08');
  await decide('inspectionPlan.round.cadence', 'MONTHLY', '2027-06-08');
  const told = async (moment: string) => {
    const now = `'${moment}'::timestamptz`;
    const [row] = await sql(`select ${inForce('quotation.tax.percent', now)} + 1 as tax,
      (${inForce('quotation.discountByRole.percent', now)} ->> 'SALES_REP')::numeric as rep,
      ${inForce('inspectionPlan.round.cadence', now)} ->> 0 as cadence`);
    return Object.values(row!).map(String);
  };
  expect(await told('2027-06-07T12:00:00+08:00')).toEqual(['14', '5', 'QUARTERLY']);
  expect(await told('2027-06-08T12:00:00+08:00')).toEqual(['7.5', '3', 'MONTHLY']);
});
