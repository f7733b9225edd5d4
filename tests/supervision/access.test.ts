import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { momentAt } from '../../src/core/businessTime.js';
import { timeZone } from '../../src/settings/index.js';
import { role } from '../guard/deal.js';
import { file } from '../support/contracts.js';
import { anExecution, created, rowOf, take, type Execution } from '../support/orders.js';
import { enterAgain, hire, moveClock, platformNow, sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';
import { appoint, anInspection, aSupervision, report, underWay, type Supervision } from '../support/supervision.js';
import { received, aDesk } from '../support/tickets.js';

let group: Supervision;
let all: Execution;
let [drawn, other]: Stepped[] = [];
beforeAll(async () => {
  group = await aSupervision();
  all = await anExecution({ amount: '5000.00' });
  [drawn, other] = [await created(all), await created(all)];
});
afterAll(() => moveClock());

let days = 0;

/** Has these records, and no others of their type, be entered on a day of long ago, and draws them. */
async function draw(person: Person, inspection: Stepped, recordType: string, ...records: readonly Stepped[]) {
  const day = `1999-03-${String((days += 1)).padStart(2, '0')}`;
  const table = recordType.replace(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();
  const ids = records.map(({ id }) => id);
  await sql(`update "${table}" set entered_at = $2 where id = any($1)`, ids, momentAt(day, '09:00', timeZone));
  return take(person, 'inspectionSample', inspection, { recordType, fromDay: day, toDay: day });
}

/** Which of these orders somebody sees: in the list, by id and counted, which must agree. */
async function seenBy(person: Person, orders: readonly Stepped[] = [drawn!, other!]): Promise<string[]> {
  const ids = orders.map(({ id }) => id);
  const answer = await person.ask(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { id } orders(filter: { id: { in: $ids } }) { totalCount nodes { id } }
       ordersAggregate(filter: { id: { in: $ids } }) { count } }`,
    { ids },
  );
  const nodes = (answer['nodes'] as ({ id: string } | null)[]).flatMap((node) => node?.id ?? []);
  const listed = (answer['orders'].nodes as { id: string }[]).map(({ id }) => id);
  expect(listed.toSorted()).toEqual(nodes.toSorted());
  expect([answer['orders'].totalCount, answer['ordersAggregate'].count]).toEqual([nodes.length, nodes.length]);
  return nodes;
}

/** The same list asked for so that no plan can answer: level by level. */
async function seenByLevel(person: Person): Promise<{ id: string }[]> {
  const joined = Array.from({ length: 41 }, (_, at) => `o${at}: owner { department { id } }`);
  const query = `query ($ids: [ID!]!) { orders(filter: { id: { in: $ids } }) { nodes { id ${joined.join(' ')} } } }`;
  const { data, extensions } = (await person.reply(query, { ids: [drawn!.id, other!.id] })) as Record<string, any>;
  expect(extensions['reads'].planned).toBe(false);
  return data['orders'].nodes;
}

describe('Whoever inspects', () => {
  it('reads what was drawn while the inspection is under way, and nothing else (4.1.2)', async () => {
    const inspection = await underWay(group);
    expect(await seenBy(group.inspector)).toEqual([]);
    await draw(group.inspector, inspection, 'Order', drawn!);
    expect(await seenBy(group.inspector)).toEqual([drawn!.id]);
    for (const person of [group.colleague, group.lead]) expect(await seenBy(person)).toEqual([]);
    expect((await seenByLevel(group.inspector)).map(({ id }) => id)).toEqual([drawn!.id]);
    const { order } = await group.inspector.ask(
      `query ($id: ID!) { order(id: $id) { number lines { nodes { name } } customer { id } contract { id } } }`,
      drawn!,
    );
    expect(order).toMatchObject({ lines: { nodes: [{ name: '离心泵' }] }, customer: null, contract: null });
    await report(group, inspection);
    expect(await seenBy(group.inspector)).toEqual([]);
  });

  it('reads it no longer once an inspector’s conflict is known, nor does the next too early (4.1.2)', async () => {
    const inspection = await underWay(group);
    await draw(group.inspector, inspection, 'Order', drawn!);
    await take(group.inspector, 'inspectionRecuse', inspection, { note: 'My wife sold it' });
    expect(await seenBy(group.inspector)).toEqual([]);
    await take(group.lead, 'inspectionAssign', inspection, { inspector: group.colleague.account });
    expect(await seenBy(group.colleague)).toEqual([]);
    await take(group.colleague, 'inspectionStart', inspection);
    expect(await seenBy(group.colleague)).toEqual([drawn!.id]);
    expect(await seenBy(group.inspector)).toEqual([]);
    await report({ inspector: group.colleague }, inspection);
  });

  it('takes no step on it, whatever was granted (4.1.2)', async () => {
    const key = await role([
      ['orderRead', 'INSPECTION'],
      ['orderCancel', 'INSPECTION'],
    ]);
    const inspector = await hire([key, 'SUPERVISOR', 'EMPLOYEE'], { department: `Elsewhere ${process.pid}` });
    await appoint(group.executive, inspector);
    const own = { ...group, inspector };
    const inspection = await underWay(own);
    await draw(inspector, inspection, 'Order', drawn!);
    const { order } = await inspector.ask('query ($id: ID!) { order(id: $id) { availableSteps { name } } }', drawn!);
    expect(order).toEqual({ availableSteps: [] });
    await expectRefused(() => take(inspector, 'orderCancel', drawn!, { note: 'I want to' }), { code: 'FORBIDDEN' });
    await expectRefused(() => take(group.inspector, 'orderHold', drawn!, { note: 'I want to' }), { code: 'FORBIDDEN' });
  });

  it('reads a contract, a customer, a ticket, a file that was drawn, and none that was not (4.1.2b)', async () => {
    const inspection = await underWay(group);
    const desk = await aDesk();
    const [ticket, beside] = [await received(desk), await received(desk)];
    const filed = await file(desk.agent, beside, 'TICKET_ATTACHMENT');
    const left = await file(desk.agent, beside, 'TICKET_ATTACHMENT');
    const [one, two] = [{ ...drawn!, id: filed['id'] as string }, left['id'] as string];
    await draw(group.inspector, inspection, 'Ticket', ticket);
    await draw(group.inspector, inspection, 'FileRecord', one);
    await draw(group.inspector, inspection, 'Customer', all.customer);
    await draw(group.inspector, inspection, 'Contract', all.contract);
    const ids = [ticket.id, one.id, all.customer.id, all.contract.id, beside.id, two, other!.id];
    const { nodes } = await group.inspector.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual([...ids.slice(0, 4).map((id) => ({ id })), null, null, null]);
  });

  it('is granted sight only: an administrator cannot grant steps so (4.1.2)', async () => {
    const administrator = await hire(['SYS_ADMIN', 'EMPLOYEE']);
    const titles = { titleEn: 'Looks', titleZh: '检查', purpose: 'To look' };
    const made = await administrator.step('roleCreate', { key: `LOOKS_${process.pid}`, ...titles });
    const grant = (permission: string) => () =>
      take(administrator, 'roleGrant', made, { permission, scope: 'INSPECTION' });
    await expectRefused(grant('orderCancel'), blocked('SCOPE_READ_ONLY', '4.1.2'));
    await grant('orderRead')();
  });

  it('has seen nothing before it began (4.1.2)', async () => {
    expect((await rowOf(await anInspection(group)))['access_until']).toBeNull();
  });

  it('looks no longer than the company decided, however long the inspection takes (4.1.2)', async () => {
    const inspection = await underWay(group);
    await draw(group.inspector, inspection, 'Order', drawn!);
    const until = new Date((await rowOf(inspection))['access_until']);
    expect((until.getTime() - platformNow().getTime()) / 86_400_000).toBeCloseTo(30, 2);
    const seenAt = async (moment: number) => {
      await moveClock(new Date(moment));
      return seenBy(await enterAgain(group.inspector));
    };
    expect(await seenAt(until.getTime() - 60_000)).toEqual([drawn!.id]);
    expect(await seenAt(until.getTime() + 60_000)).toEqual([]);
  });
});
