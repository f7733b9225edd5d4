import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { aDeal, aDraft, approved, faults, signed, submitted, take, type Deal } from '../support/contracts.js';
import { hire, runJobs, sql, stranger } from '../support/people.js';
import { expectRefused } from '../support/refused.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

const list = `query ($filter: NotificationFilter) { notifications(filter: $filter) { totalCount nodes {
  id kind at textEn textZh readAt record { id } account { id } } } }`;

async function inboxOf(person: Person, filter: object = {}): Promise<Record<string, any>[]> {
  await runJobs();
  return (await person.ask(list, { filter }))['notifications'].nodes;
}

const about =
  ({ id }: { id: string }) =>
  (told: Record<string, any>) =>
    told['record']?.id === id;
const unread = async (person: Person) => (await person.ask('{ unreadNotifications }'))['unreadNotifications'] as number;
const read = (person: Person, ...told: Record<string, any>[]) =>
  person.ask('mutation ($ids: [ID!]!) { notificationsRead(ids: $ids) }', { ids: told.map(({ id }) => id as string) });

/** Lets somebody stand in for another from now on. */
async function standIn(delegator: Person, delegate: Person) {
  const [validFrom, validTo] = [0, 86_400_000].map((ms) => new Date(Date.now() + ms).toISOString());
  const given = { delegate: delegate.account, validFrom, validTo, reason: 'Holidays' };
  const { id, version } = await delegator.step('delegationGive', given);
  await delegate.step('delegationAccept', { id, expectedVersion: version });
}

describe('What follows from steps', () => {
  it('tells the owner of a contract what legal found, in both languages (2.2.5b, 3.3.1b)', async () => {
    const contract = await submitted(deal);
    await take(deal.lawyer, 'contractReturn', contract, faults);
    const [event] = await sql('select at from event where record_id = $1 and step = $2', contract.id, 'contractReturn');
    expect(await inboxOf(deal.seller)).toEqual([
      {
        id: expect.stringMatching(/^notification_/),
        kind: 'NEWS',
        at: new Date(event!['at'] as string).toISOString(),
        textEn: `${contract.number}: returns the contract for changes, after legal review.`,
        textZh: `${contract.number}：法务退回修改。`,
        readAt: null,
        record: { id: contract.id },
        account: { id: deal.seller.account },
      },
    ]);
  });

  it('tells everybody for whom a record waits from now on, and nobody who is barred (3.4.1d)', async () => {
    const [other, gone] = [await hire('LEGAL', { department: 'Legal' }), await hire('LEGAL')];
    await sql(`update account set state = 'DISABLED' where id = $1`, gone.account);
    const both = await hire(['SALES_REP', 'LEGAL']);
    const contract = await aDraft(deal.seller, { collaborators: [both.account] });
    await take(deal.seller, 'contractSubmit', contract);
    const handed = {
      kind: 'HANDED',
      textEn: `${contract.number} waits for you: in legal review.`,
      textZh: `${contract.number} 待您办理：法务审核中。`,
    };
    for (const lawyer of [deal.lawyer, other])
      expect((await inboxOf(lawyer)).filter(about(contract))).toEqual([expect.objectContaining(handed)]);
    expect((await inboxOf(both)).filter(about(contract))).toEqual([]);
    expect(await sql('select from notification where account_id = $1', gone.account)).toEqual([]);
    expect(await inboxOf(deal.manager)).toEqual([]);
  });

  it('tells those too who stand in for somebody for whom a record waits (3.4.1d)', async () => {
    const lawyer = await hire(['LEGAL', 'EMPLOYEE']);
    const [other, barred] = [await hire('EMPLOYEE'), await hire('EMPLOYEE')];
    for (const person of [other, barred]) await standIn(lawyer, person);
    const contract = await aDraft(deal.seller, { collaborators: [barred.account] });
    await take(deal.seller, 'contractSubmit', contract);
    expect((await inboxOf(other)).filter(about(contract))).toEqual([expect.objectContaining({ kind: 'HANDED' })]);
    expect((await inboxOf(barred)).filter(about(contract))).toEqual([]);
  });

  it('hands nothing to whoever lacks the authority, or for whom it no longer waits (2.2.5c)', async () => {
    const large = await approved(deal, { amount: '1000000.01' });
    await take(deal.seller, 'contractPresent', large);
    expect(await inboxOf(deal.signatory)).toEqual([]);
    const contract = await submitted(deal);
    await take(deal.seller, 'contractWithdraw', contract, { note: 'A mistake' });
    expect((await inboxOf(deal.lawyer)).filter(about(contract))).toEqual([]);
  });

  it('is told once, however often a job is done (1.3.4b)', async () => {
    const contract = await submitted(deal);
    const again = `select graphile_worker.add_job('tell', json_build_object('event', id::text)) from event where record_id = $1`;
    await sql(again, contract.id);
    await runJobs();
    await sql(again, contract.id);
    expect((await inboxOf(deal.lawyer)).filter(about(contract))).toHaveLength(1);
    await expect(sql('delete from handled')).rejects.toThrow('append-only');
  });

  it('is added with the step, and only where something follows (3.3.1b)', async () => {
    const added = async () => (await sql<{ n: number }>('select count(*)::int as n from graphile_worker.jobs'))[0]!.n;
    const contract = await aDraft(deal.seller);
    await runJobs();
    await take(deal.seller, 'contractEdit', contract, { title: 'Two blue pumps' });
    expect(await added()).toBe(0);
    await take(deal.seller, 'contractSubmit', contract);
    expect(await added()).toBe(1);
    await expectRefused(() => take(deal.seller, 'contractSubmit', contract), {
      code: 'STEP_BLOCKED',
      blocker: 'WRONG_STATE',
    });
    expect(await added()).toBe(1);
  });
});

describe('An inbox', () => {
  it('counts what is unread, and lists it apart (3.4.3a)', async () => {
    const contract = await signed(deal);
    const told = (await inboxOf(deal.seller)).filter(about(contract));
    expect(told.map(({ textEn }) => textEn)).toEqual([
      expect.stringContaining('signs the approved contract'),
      expect.stringContaining('approves the contract in legal review'),
    ]);
    expect(await unread(deal.seller)).toBe(2);
    expect(await read(deal.seller, told[0]!)).toEqual({ notificationsRead: 1 });
    expect(await unread(deal.seller)).toBe(1);
    const open = { readAt: { null: true } };
    expect(await inboxOf(deal.seller, open)).toEqual([told[1]]);
    expect(await inboxOf(deal.seller, { not: open })).toEqual([{ ...told[0], readAt: expect.any(String) }]);
  });

  it('notes the first reading, and no later one (3.4.3d)', async () => {
    await submitted(deal);
    const [told] = await inboxOf(deal.lawyer);
    await read(deal.lawyer, told!);
    const [once] = await inboxOf(deal.lawyer);
    await read(deal.lawyer, told!, told!);
    expect((await inboxOf(deal.lawyer))[0]).toEqual(once);
  });

  it('is seen by its owner alone, whoever else sees the record, administrators included (3.2.4b)', async () => {
    const contract = await submitted(deal);
    const [told] = await inboxOf(deal.lawyer);
    const one = 'query ($id: ID!) { notification(id: $id) { id } node(id: $id) { id } }';
    expect(await deal.lawyer.ask(one, told!)).toEqual({ notification: { id: told!['id'] }, node: { id: told!['id'] } });
    for (const person of [deal.seller, deal.manager, await hire('SYS_ADMIN'), await hire(['EXECUTIVE', 'AUDITOR'])]) {
      expect(await person.ask(one, told!)).toEqual({ notification: null, node: null });
      expect((await inboxOf(person)).filter(about(contract))).toEqual([]);
      expect(await unread(person)).toBe(0);
      expect(await person.ask('{ notificationsAggregate { count } }')).toEqual({
        notificationsAggregate: { count: 0 },
      });
      await expectRefused(() => read(person, told!), { code: 'NOT_FOUND' });
    }
    await expectRefused(() => stranger.ask(list), { code: 'UNAUTHENTICATED' });
    await expectRefused(() => read(stranger, told!), { code: 'UNAUTHENTICATED' });
  });

  it('reads all that it is asked to or nothing, and refuses what is no notification (3.2.4b)', async () => {
    await submitted(deal);
    const contract = await approved(deal);
    const [own] = await inboxOf(deal.seller);
    const [others] = await inboxOf(deal.lawyer);
    await expectRefused(() => read(deal.seller, own!, others!), { code: 'NOT_FOUND' });
    await expectRefused(() => read(deal.seller, contract), { code: 'BAD_USER_INPUT' });
    await expectRefused(() => read(deal.seller, ...Array<typeof contract>(101).fill(own as never)), {
      code: 'BAD_USER_INPUT',
    });
    expect(await unread(deal.seller)).toBe(1);
  });
});
