import { expect, it } from '@jest/globals';
import type { Scene } from '../../demo/story/scene.js';
import { playStory } from '../../demo/story/story.js';
import { openService } from '../support/keys.js';
import { enterAgain, hire } from '../support/people.js';
import { approvedPrices, aProduct, inDays, price } from '../support/products.js';
import { appoint } from '../support/supervision.js';

it('leads a deal, a complaint, a quarter and an inspection to their ends (2.2.3, 2.2.5, 2.2.6)', async () => {
  const product = await aProduct();
  await approvedPrices([price(product)]);
  const department = 'East';
  const seller = await hire(['SALES_REP', 'EMPLOYEE'], { department, below: 'Sales' });
  const admin = await hire('SYS_ADMIN');
  const { roles } = await admin.ask('{ roles(filter: { key: { eq: "BI_SERVICE" } }) { nodes { id } } }');
  const executive = await hire('EXECUTIVE', { department: 'Board' });
  const supervision = { department: 'Supervision' };
  const [supervisionLead, supervisor] = [
    await hire(['SUPERVISION_LEAD', 'EMPLOYEE'], supervision),
    await hire(['SUPERVISOR', 'EMPLOYEE'], supervision),
  ];
  await appoint(executive, supervisor);
  const scenes: Scene[] = [];
  const story = playStory({
    seller,
    otherSeller: await hire('SALES_REP', { department: 'North', below: 'Sales' }),
    manager: await hire('SALES_MANAGER', { department }),
    executive,
    lawyer: await hire('LEGAL', { department: 'Legal' }),
    signatory: await hire('SIGNATORY', { department: 'Board' }),
    producer: await hire('PRODUCTION_COORDINATOR', { department: 'Production' }),
    inspector: await hire('QUALITY_INSPECTOR', { department: 'Quality' }),
    carrier: await hire('LOGISTICS_COORDINATOR', { department: 'Logistics' }),
    agent: await hire(['SUPPORT_AGENT', 'EMPLOYEE'], { department: 'Service' }),
    engineer: await hire('FIELD_ENGINEER', { department: 'Service' }),
    supportLead: await hire(['SUPPORT_LEAD', 'EMPLOYEE'], { department: 'Service' }),
    supervisionLead,
    supervisor,
    finance: await hire(['FINANCE', 'EMPLOYEE'], { department: 'Finance' }),
    security: await hire('SECURITY_ADMIN'),
    service: (await openService(admin, roles.nodes[0])).account,
    organiser: await hire(['TRAINING_ADMIN', 'EMPLOYEE'], { department: 'Personnel' }),
    teacher: await hire(['TRAINER', 'EMPLOYEE'], { department: 'Legal' }),
    hr: await hire(['HR_MANAGER', 'EMPLOYEE'], { department: 'Personnel' }),
    product: { id: product.id, listPrice: 100, quantity: 4 },
    personOf: (customer) => hire('CUSTOMER', { customer }),
    enter: (account) => enterAgain({ account }),
    today: inDays(0),
  });
  for await (const scene of story) if ('said' in scene) scenes.push(scene);

  expect(scenes.some(({ said }) => said.endsWith('is ACCEPTED.'))).toBe(true);
  expect(scenes.some(({ said }) => said.endsWith('the need is CLOSED.'))).toBe(true);
  expect(
    scenes.flatMap(({ refused }) => (refused ? [[refused.code, refused.clause, ...refused.blockers]] : [])),
  ).toEqual([
    ['STEP_BLOCKED', '2.2.3b', 'DELIVERY_MISSING', 'PAYMENT_METHOD_MISSING'],
    ['STEP_BLOCKED', '2.2.3i', 'ABOVE_AUTHORITY'],
    ['FORBIDDEN', '2.2.3i'],
    ['STEP_BLOCKED', '2.2.3i', 'ABOVE_AUTHORITY'],
    ['NOT_FOUND', undefined],
    ['FORBIDDEN', '2.2.3a'],
    ['STEP_BLOCKED', '2.2.5b', 'OBLIGATION_MISSING'],
    ['NOT_FOUND', undefined],
    ['FORBIDDEN', '2.2.5c'],
    ['STEP_BLOCKED', '2.2.5c', 'EVIDENCE_MISSING'],
    ['STEP_BLOCKED', '2.2.6a', 'CONTRACT_NOT_SIGNED'],
    ['FORBIDDEN', '2.2.5c'],
    ['STEP_BLOCKED', '2.2.5c', 'SIGNED_TEXT_DIFFERS'],
    ['STEP_BLOCKED', '2.2.5a', 'WRONG_STATE'],
    ['STEP_BLOCKED', '2.2.6a', 'LOGISTICS_MISSING'],
    ['FORBIDDEN', '2.2.6a'],
    ['STEP_BLOCKED', '2.2.6d', 'DISPATCHED_ABOVE_PASSED'],
    ['FORBIDDEN', '2.2.6c'],
    ['NOT_FOUND', undefined],
    ['STEP_BLOCKED', '2.2.6b', 'APART', 'EVIDENCE_MISSING'],
    ['STEP_BLOCKED', '2.4.1c', 'CONTACT_MISSING'],
    ['STEP_BLOCKED', '2.4.3e', 'WRONG_STATE'],
    ['STEP_BLOCKED', '2.4.3f', 'PROGRESS_NOT_TOLD', 'COST_NOT_APPROVED'],
    ['FORBIDDEN', '2.4.3d'],
    ['STEP_BLOCKED', '2.4.3f', 'VISIT_OPEN'],
    ['FORBIDDEN', '2.4.3c'],
    ['FORBIDDEN', '2.4.4b'],
    ['FORBIDDEN', '2.4.4e'],
    ['FORBIDDEN', '4.3.1b'],
    ['STEP_BLOCKED', '4.3.1b', 'WEIGHTS_OFF'],
    ['STEP_BLOCKED', '4.2.4', 'RATES_SELF'],
    ['NOT_FOUND', undefined],
    ['STEP_BLOCKED', '4.3.1b', 'OWN_ASSESSOR'],
    ['STEP_BLOCKED', '4.3.1b', 'APPEALS_OPEN'],
    ['STEP_BLOCKED', '4.3.1b', 'APPEALS_OPEN'],
    ['STEP_BLOCKED', '4.3.1b', 'WRONG_STATE'],
    ['STEP_BLOCKED', '4.4.1b', 'GRADES_OPEN', 'FUND_NOT_SHARED'],
    ['FORBIDDEN', '4.4.1a'],
    ['STEP_BLOCKED', '4.1.1b', 'INSPECTOR_OF_DEPARTMENT', 'INSPECTOR_UNAPPOINTED'],
    ['STEP_BLOCKED', '4.1.3b', 'DUE_DAY_MISSING'],
    ['FORBIDDEN', '4.1.3c'],
    ['STEP_BLOCKED', '4.1.2e', 'METHOD_UNUSED'],
    ['STEP_BLOCKED', '5.2.1a', 'TRAINER_UNQUALIFIED'],
    ['STEP_BLOCKED', '5.2.4c', 'KNOWS_ANSWERS'],
    ['FORBIDDEN', '5.2.5a'],
    ['STEP_BLOCKED', '5.2.5a', 'PERIODS_OFF'],
    ['STEP_BLOCKED', '3.2.4b', 'KEY_TOO_LONG'],
    ['FORBIDDEN', '4.3.1b'],
    ['UNAUTHENTICATED', undefined],
  ]);
});
