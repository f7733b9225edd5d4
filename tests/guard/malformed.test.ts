import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { aCustomer, aDeal, type Deal } from '../support/contracts.js';
import { take } from '../support/orders.js';
import { hire } from '../support/people.js';
import { expectRefused, unfit } from '../support/refused.js';

let deal: Deal;
let auditor: Person;
beforeAll(async () => {
  deal = await aDeal();
  auditor = await hire('AUDITOR');
});

describe('What the engine itself finds malformed names its field and its clause', () => {
  it('where a field is emptied that must not be (2.2.1e)', async () => {
    const customer = await aCustomer(deal.seller);
    await expectRefused(() => take(deal.seller, 'customerEdit', customer, { name: null }), unfit('name', '2.2.1e'));
  });

  it('where a record is to be within one of another type (2.2.6e)', async () => {
    const { id } = await aCustomer(deal.seller);
    const planned = { order: id, name: 'Casting', plannedOn: '2099-01-01' };
    await expectRefused(() => deal.seller.step('milestonePlan', planned), unfit('order', '2.2.6e'));
  });

  it('where too many notifications are read at once (3.4.3d)', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `notification_${index}`);
    const read = 'mutation ($ids: [ID!]!) { notificationsRead(ids: $ids) }';
    await expectRefused(() => deal.seller.ask(read, { ids }), unfit('ids', '3.4.3d'));
  });

  it('where the audit log is verified from a seal that is none (1.3.4b)', async () => {
    await expectRefused(() => auditor.ask('{ verifyAudit(from: 0) { signed } }'), unfit('from', '1.3.4b'));
  });

  it('in words that say what is wrong', async () => {
    const customer = await aCustomer(deal.seller);
    await expect(take(deal.seller, 'customerEdit', customer, { name: null })).rejects.toThrow(
      'name must not be empty.',
    );
  });
});
