import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { assign, change, confirmed, granting, onBoth, roleWith } from '../support/access.js';
import {
  aDeal,
  aDraft,
  approve,
  approved,
  faults,
  fileOpinion,
  fileSignedCopy,
  findings,
  sign,
  submitted,
  take,
  type Deal,
} from '../support/contracts.js';
import { accept, actorsOf, employee, end, give, standIn } from '../support/delegation.js';
import { hire, sql } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let deal: Deal;
beforeEach(async () => {
  const [seller, lawyer] = [await employee('SALES_REP'), await employee(['LEGAL', 'SIGNATORY'], 'Legal')];
  deal = { ...(await aDeal()), seller, lawyer, signatory: await employee('SIGNATORY', 'Board') };
});

const approving = (by: Person, contract: { id: string }) => () => take(by, 'contractApprove', contract, findings);
const returning = (by: Person, contract: { id: string }) => () => take(by, 'contractReturn', contract, faults);
const drafted = ['APART 2.2.5c', 'SALES_LINE 2.2.5b'];

describe('The conflicts of both', () => {
  it('keep whoever stands in for the drafter from the review, as long as they do (SOD-31, SOD-05, 2.2.5c)', async () => {
    const contract = await submitted(deal);
    await fileOpinion(deal.lawyer, contract);
    const held = await standIn(deal.lawyer, deal.seller);
    await refused(approving(deal.lawyer, contract), 'STEP_BLOCKED', '2.2.5c', drafted);
    await refused(returning(deal.lawyer, contract), 'STEP_BLOCKED', '2.2.5b', ['APART 2.2.5b', 'SALES_LINE 2.2.5b']);
    const steps = `{ contract(id: "${contract.id}") { availableSteps { name blockers { code } } } }`;
    const shown = [{ name: 'contractReturn', blockers: [{ code: 'APART' }, { code: 'SALES_LINE' }] }];
    expect((await deal.lawyer.ask(steps))['contract'].availableSteps).toEqual(expect.arrayContaining(shown));
    await end(deal.seller, held);
    expect(await approving(deal.lawyer, contract)()).toMatchObject({ state: 'LEGAL_APPROVED' });
  });

  it('keep whoever stands in for the lawyer from signing what the lawyer approved (SOD-31, SOD-06, 2.2.5c)', async () => {
    const contract = await approved(deal);
    await take(deal.seller, 'contractPresent', contract);
    await fileSignedCopy(await hire('SIGNATORY'), contract);
    const held = await standIn(deal.signatory, deal.lawyer);
    await refused(() => sign(deal.signatory, contract), 'STEP_BLOCKED', '2.2.5c', ['APART 2.2.5c']);
    await end(deal.signatory, held);
    expect(await sign(deal.signatory, contract)).toMatchObject({ state: 'SIGNED' });
  });

  it('keep a drafter from the review that they would do for the lawyer (SOD-31, SOD-05, 2.2.5c)', async () => {
    const contract = await submitted(deal);
    await fileOpinion(deal.lawyer, contract);
    const other = await submitted({ ...deal, seller: await employee('SALES_REP') });
    await fileOpinion(deal.lawyer, other);
    await standIn(deal.seller, deal.lawyer);
    await refused(approving(deal.seller, contract), 'STEP_BLOCKED', '2.2.5c', drafted);
    expect(await approving(deal.seller, other)()).toMatchObject({ state: 'LEGAL_APPROVED' });
    const named = { actor: deal.seller.account, behalf: deal.lawyer.account, audited: deal.lawyer.account };
    expect(await actorsOf(other, 'contractApprove')).toEqual([named]);
  });

  it('keep the lawyer from signing what was approved in their name (SOD-31, SOD-06, 2.2.5c)', async () => {
    const reviewer = await employee([], 'Legal');
    const contract = await submitted(deal);
    const held = await standIn(reviewer, deal.lawyer);
    await approve(reviewer, contract);
    await end(reviewer, held);
    await take(deal.seller, 'contractPresent', contract);
    await fileSignedCopy(deal.signatory, contract);
    await refused(() => sign(deal.lawyer, contract), 'STEP_BLOCKED', '2.2.5c', ['APART 2.2.5c']);
    expect(await sign(deal.signatory, contract)).toMatchObject({ state: 'SIGNED' });
  });

  it('keep whoever drafted for an absent seller from the review afterwards (SOD-31, SOD-05, 2.2.5c)', async () => {
    const held = await standIn(deal.lawyer, deal.seller);
    const contract = await aDraft(deal.seller);
    await take(deal.lawyer, 'contractEdit', contract, { title: 'Two pumps, blue' });
    await take(deal.seller, 'contractSubmit', contract);
    await end(deal.lawyer, held);
    await refused(returning(deal.lawyer, contract), 'STEP_BLOCKED', '2.2.5b', ['APART 2.2.5b']);
  });

  it('make evidence of either that of somebody barred, then and later (SOD-31, SOD-05, 2.2.5c)', async () => {
    const contract = await submitted(deal);
    const [helper, reviewer] = [await employee('LEGAL', 'Legal'), await hire('LEGAL')];
    const held = await standIn(helper, deal.seller);
    await fileOpinion(helper, contract);
    const missing = ['EVIDENCE_MISSING 2.2.5c'];
    await refused(approving(reviewer, contract), 'STEP_BLOCKED', '2.2.5c', missing);
    await end(deal.seller, held);
    await refused(approving(reviewer, contract), 'STEP_BLOCKED', '2.2.5c', missing);
    await fileOpinion(helper, contract);
    expect(await approving(reviewer, contract)()).toMatchObject({ state: 'LEGAL_APPROVED' });
  });
});

describe('Evidence', () => {
  it('of a lawyer for whom the drafter stands in is the drafter’s (SOD-31, SOD-05, 2.2.5c)', async () => {
    const contract = await submitted(deal);
    const held = await standIn(deal.seller, deal.lawyer);
    await fileOpinion(deal.lawyer, contract);
    await refused(approving(deal.lawyer, contract), 'STEP_BLOCKED', '2.2.5c', ['EVIDENCE_MISSING 2.2.5c']);
    await end(deal.lawyer, held);
    expect(await approve(deal.lawyer, contract)).toMatchObject({ state: 'LEGAL_APPROVED' });
  });
});

describe('Duties that nobody holds together', () => {
  let admins: [Person, Person];
  let auditor: Person;
  beforeAll(async () => {
    admins = [await hire('SYS_ADMIN'), await hire('SYS_ADMIN')];
    auditor = await employee('AUDITOR', 'Audit');
  });
  const audit = ['AUDITOR_OPERATES 1.3.4'];
  const administration = ['ADMINISTRATOR_APPROVES 1.3.1', 'ADMINISTRATOR_READS 1.3.1'];

  it('are not held together by standing in: the delegation is not given (SOD-31, SOD-29, 1.3.1, 1.3.4)', async () => {
    await refused(() => give(deal.seller, auditor), 'STEP_BLOCKED', '3.2.4b', audit);
    const administrator = await employee('SYS_ADMIN');
    await refused(() => give(deal.lawyer, administrator), 'STEP_BLOCKED', '3.2.4b', administration);
    expect(await give(auditor, deal.seller)).toMatchObject({ state: 'PROPOSED' });
  });

  it('are not accepted where they came together meanwhile (SOD-31, SOD-29, 1.3.4)', async () => {
    const becoming = await employee();
    const offered = await give(deal.seller, becoming);
    await assign(admins[0], await roleWith(admins[0], 'auditEventRead'), becoming);
    const available = `{ delegation(id: "${offered.id}") { availableSteps { name blockers { code } } } }`;
    const { delegation } = await becoming.ask(available);
    expect(delegation.availableSteps).toContainEqual({
      name: 'delegationAccept',
      blockers: [{ code: 'AUDITOR_OPERATES' }],
    });
    await refused(() => accept(becoming, offered), 'STEP_BLOCKED', '3.2.4b', audit);
    expect(await onBoth(becoming, '{ contracts { totalCount } }')).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('do not come together in a delegate by a role or a grant given later (SOD-31, SOD-29, 1.3.1)', async () => {
    const [absent, standing] = [await employee(), await employee()];
    await standIn(standing, absent);
    const [admin, second] = admins;
    const [audits, edits] = [await roleWith(admin, 'auditEventRead'), await roleWith(admin, 'customerEdit')];
    const [grows, approves] = [await roleWith(admin, 'departmentRead'), await roleWith(admin, 'contractSign')];
    await assign(admin, audits, standing);
    await refused(() => assign(admin, edits, absent), 'STEP_BLOCKED', '3.2.4b', audit);
    await assign(admin, grows, absent);
    const grant = () => change(admin, 'roleGrant', granting(grows, 'customerEdit'));
    await refused(grant, 'STEP_BLOCKED', '3.2.4b', audit);
    const sign = () => confirmed(admin, second, approves, absent);
    await refused(sign, 'STEP_BLOCKED', '1.3.1', audit);
    await assign(admin, audits, absent);
  });

  it('do not slip through between two who accept and assign at once (SOD-31, SOD-29, 1.3.4)', async () => {
    const becoming = await employee();
    const [offered, audits] = [await give(deal.seller, becoming), await roleWith(admins[0], 'auditEventRead')];
    const outcomes = await Promise.allSettled([accept(becoming, offered), assign(admins[0], audits, becoming)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('nobody gives a role to whom they stand in for (SOD-31, 1.3.1)', async () => {
    const [admin] = admins;
    const [absent, standing] = [await employee(), await employee('SYS_ADMIN')];
    const role = await roleWith(admin, 'departmentRead');
    await standIn(standing, absent);
    await refused(() => assign(standing, role, absent), 'STEP_BLOCKED', '3.2.4b', ['OWN_ROLE 1.3.1']);
    expect(await assign(standing, role, await hire([]))).toMatchObject({ state: 'ACTIVE' });
    expect(
      await sql('select 1 from assignment where account_id = $1 and role_id = $2', absent.account, role.id),
    ).toEqual([]);
  });
});
