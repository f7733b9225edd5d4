import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { file } from '../support/contracts.js';
import { allWell, anExecution, arrived, rowOf, stateOf, take, type Execution } from '../support/orders.js';
import { hire, moveClock, sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';

const key = 'reviewPolicy.sample.percent';

let all: Execution;
let steward: Person;
beforeAll(async () => {
  await moveClock('2029-10-08T10:00:00+08:00');
  const executive = await hire('EXECUTIVE', { department: 'Board' });
  const decided = { key, value: 'CONTRACT 0, ORDER 100, TICKET 0', effectiveFrom: '2029-10-08', reason: 'Paper errs' };
  await take(
    executive,
    'settingValueApprove',
    await (await hire('SALES_MANAGER')).step('settingValuePropose', decided),
  );
  all = await anExecution({ amount: '100000.00' });
  steward = await hire('DATA_STEWARD', { department: 'IT' });
});
afterAll(async () => {
  await sql(`update setting_value set state = 'DECLINED' where key = $1`, key); // else other tests go by it
  await moveClock();
});

const reviewsOf = ({ id }: { id: string }) =>
  sql<Stepped & { entered_with: string }>(
    'select id, version, state, entered_with from data_review where record_id = $1 order by id',
    id,
  );

describe('An acceptance on paper', () => {
  it('is entered data: the order counts once another has found it right (3.2.2a, 3.2.2b)', async () => {
    const order = await arrived(all);
    expect(await reviewsOf(order)).toEqual([]);
    await file(all.manager, order, 'ACCEPTANCE_CERTIFICATE');
    await take(all.manager, 'orderRecordAcceptance', order, { ...allWell, acceptedBy: '王芳' });
    const [review] = await reviewsOf(order);
    expect(review).toMatchObject({ state: 'PENDING', entered_with: 'orderRecordAcceptance' });
    expect(await rowOf(order)).toMatchObject({ state: 'ACCEPTED', reviewed: false });

    await take(steward, 'dataReviewReject', review!, { note: 'The certificate names another day' });
    await take(all.seller, 'dataReviewCorrect', review!, { note: 'Asked the customer: the day is right' });
    await expectRefused(() => take(all.seller, 'dataReviewApprove', review!), { code: 'FORBIDDEN' });
    await take(steward, 'dataReviewApprove', review!);
    expect(await rowOf(order)).toMatchObject({ reviewed: true });
    expect(await stateOf(await take(all.seller, 'orderClose', order))).toBe('CLOSED');
  });

  it('is reviewed by nobody who recorded it (SOD-19) (3.2.2b)', async () => {
    const order = await arrived(all);
    await file(all.manager, order, 'ACCEPTANCE_CERTIFICATE');
    await take(all.manager, 'orderRecordAcceptance', order, { ...allWell, acceptedBy: '王芳' });
    const [review] = await reviewsOf(order);
    const [role] = await sql<{ id: string }>(`select id from role where key = 'SALES_MANAGER'`);
    const grant = `insert into "grant" (id, role_id, permission, scope) values ('grant_review', $1, 'dataReviewApprove', 'ALL')`;
    await sql(grant, role!.id);
    try {
      await expectRefused(() => take(all.manager, 'dataReviewApprove', review!), blocked('ENTERED_DATA', '3.2.2b'));
    } finally {
      await sql(`delete from "grant" where id = 'grant_review'`);
    }
  });

  it('is none where the customer’s own people accept: then nothing was entered for them', async () => {
    const order = await arrived(all);
    await take(all.buyer, 'orderAccept', order, allWell);
    expect(await reviewsOf(order)).toEqual([]);
  });
});
