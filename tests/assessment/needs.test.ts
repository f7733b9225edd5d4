import { expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { aTeam } from '../support/assessment.js';
import { take } from '../support/orders.js';
import { blocked, expectRefused } from '../support/refused.js';
import { aSupervision, found, underWay } from '../support/supervision.js';

it('A need leads to what is done about it, or to the reason why not (4.4.3b, 4.4.3c, 4.4.3d)', async () => {
  const { head, one, other } = await aTeam();
  const raise = (learner: Person) =>
    head.step('developmentNeedRaise', { learner: learner.account, shortcoming: 'English' });
  const need = await raise(other);
  const seen = async (person: Person) =>
    (await person.ask('{ developmentNeeds { totalCount } }'))['developmentNeeds'].totalCount;
  expect([await seen(other), await seen(one)]).toEqual([1, 0]);
  await take(head, 'developmentNeedPlan', need, { countermeasure: 'Two days at the hotline' });
  expect(await take(head, 'developmentNeedClose', need, { outcome: 'He answers within ten minutes' })).toMatchObject({
    state: 'CLOSED',
  });
  await expectRefused(() => raise(head), blocked('OWN_NEED', '4.4.3a'));
  await expectRefused(() => other.step('developmentNeedRaise', { learner: one.account, shortcoming: 'x' }), {
    code: 'FORBIDDEN',
  });
  const raised = await raise(one);
  await take(head, 'developmentNeedWaive', raised, { note: 'She speaks it well' });
});

it('A need is raised by nobody for people of other departments', async () => {
  const [{ head }, { one }] = [await aTeam(), await aTeam()];
  await expectRefused(() => head.step('developmentNeedRaise', { learner: one.account, shortcoming: 'x' }), {
    code: 'FORBIDDEN',
  });
});

it('A need leads back to the finding that shows it, and the finding to the need, in one query (4.4.3a)', async () => {
  const group = await aSupervision();
  const finding = await found(group, await underWay(group));
  const because = { learner: group.seller.account, shortcoming: 'Legal review comes first', finding: finding.id };
  await group.head.step('developmentNeedRaise', because);
  const query = `query ($id: ID!) { finding(id: $id) { askedByClause inspection { subject } developmentNeeds { nodes { shortcoming learner { id } finding { id } } } } }`;
  expect(await group.head.ask(query, { id: finding.id })).toMatchObject({
    finding: {
      askedByClause: '2.2.5c',
      developmentNeeds: {
        nodes: [{ shortcoming: because.shortcoming, learner: { id: because.learner }, finding: { id: finding.id } }],
      },
    },
  });
  const outsider = (await aTeam()).head;
  await expectRefused(() => outsider.step('developmentNeedRaise', { ...because, learner: outsider.account }), {
    code: 'NOT_FOUND',
  });
});
