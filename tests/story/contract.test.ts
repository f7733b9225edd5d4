import { expect, it } from '@jest/globals';
import { playContract, type Scene } from '../../demo/story.js';
import { hire } from '../support/people.js';

it('plays one contract from draft to signature, and refuses what the regulation forbids on the way (2.2.5)', async () => {
  const cast = {
    seller: await hire('SALES_REP', { department: 'East' }),
    otherSeller: await hire('SALES_REP', { department: 'North' }),
    lawyer: await hire('LEGAL', { department: 'Legal' }),
    signatory: await hire('SIGNATORY', { department: 'Board' }),
  };
  const scenes: Scene[] = [];
  for await (const scene of playContract(cast, '2026-01-05')) scenes.push(scene);

  expect(scenes.at(-2)!.said).toContain('is SIGNED');
  expect(
    scenes.flatMap(({ refused }) => (refused ? [[refused.code, refused.clause, ...refused.blockers]] : [])),
  ).toEqual([
    ['STEP_BLOCKED', '2.2.5b', 'OBLIGATION_MISSING'],
    ['NOT_FOUND', undefined],
    ['FORBIDDEN', '2.2.5c'],
    ['STEP_BLOCKED', '2.2.5c', 'EVIDENCE_MISSING'],
    ['STEP_BLOCKED', '2.2.5c', 'SIGNED_TEXT_DIFFERS'],
    ['STEP_BLOCKED', '2.2.5a', 'WRONG_STATE'],
  ]);
});
