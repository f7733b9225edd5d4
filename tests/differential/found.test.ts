import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reply } from '../../demo/client.js';
import { essenceOf } from './answers.js';
import { bothWays } from './bothWays.js';
import { cases } from './cases.js';

describe('both ways to read', () => {
  let both: Awaited<ReturnType<typeof bothWays>>;
  beforeAll(async () => void (both = await bothWays('differential_found')));
  afterAll(() => both?.stop());

  it.each(cases)('answer the same: $name', async (asked) => {
    const [planned, byLevel] = await both.ask(asked);
    expect(essenceOf(planned!)).toBe(essenceOf(byLevel!));
    const { errors = [] } = JSON.parse(planned!.text) as Reply;
    expect([...new Set(errors.map(({ extensions }) => extensions.code))]).toEqual(asked.refused ?? []);
  });
});
