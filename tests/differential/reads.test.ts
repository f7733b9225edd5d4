import { beforeAll, describe, expect, it } from '@jest/globals';
import { reportOf, type Report } from './report.js';

const cases = 400; // npm run differential compares as many as are wanted
/** Of what is carried out, so much runs planned at least. */
const floor = 0.85;

describe('reads by plan and level by level', () => {
  let report: Report;
  beforeAll(async () => void (report = await reportOf(cases, 20_260_101)));

  it('answer the same, to the letter, whoever asks for whatever (3.2.4b)', () => {
    if (report.mismatch) throw new Error(report.mismatch);
    expect(report.cases).toBeGreaterThanOrEqual(cases);
  });

  it('are asked for what is carried out in most cases', () =>
    expect(report.carriedOut / report.cases).toBeGreaterThan(0.7));

  it('are mostly by plan', () => {
    if (report.share < 1)
      console.info(`${Math.round(report.share * 100)}% ran planned; never: ${report.neverPlanned.join(', ')}`);
    expect(report.share).toBeGreaterThanOrEqual(floor);
  });
});
