import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import '../../src/entities/index.js';
import { bothWays } from './bothWays.js';
import { Choices } from './choices.js';
import { halvesOf } from './halves.js';

const schema = buildSchema(readFileSync(new URL('../../src/schema/schema.graphql', import.meta.url), 'utf8'));

type Part = { totalCount: number; nodes: { id: string }[] } & { count: number };
interface Reply {
  readonly data?: Readonly<Record<string, Part>> | null;
  readonly errors?: readonly { extensions: { code: string; fields?: { path: string }[] } }[];
}

describe('a filter and its contrary', () => {
  let both: Awaited<ReturnType<typeof bothWays>>;
  beforeAll(async () => void (both = await bothWays('differential_found')));
  afterAll(() => both?.stop());

  const ask = async (viewer: string, { document, variables }: { document: string; variables: object }) => {
    const answers = await both.ask({ name: document, viewer, document, variables: () => variables });
    return answers.map(({ text }) => JSON.parse(text) as Reply);
  };

  it('are together all that one may see, and apart; a value that is missing or wrong is named (3.2.4b)', async () => {
    const numbers = fc.noBias(fc.uint32Array({ minLength: 200, maxLength: 200 }));
    let [compared, refused] = [0, 0];
    const property = fc.asyncProperty(numbers, async (drawn) => {
      const from = new Choices(drawn);
      const { halves, strict, at, wrongs = [] } = halvesOf(schema, both.pools, from);
      const viewer = from.chance(60) ? 'everything' : from.one(both.viewers);
      for (const { data, errors } of await ask(viewer, halves)) {
        if (errors?.some(({ extensions }) => extensions.code !== 'BAD_USER_INPUT')) continue; // such as FORBIDDEN
        expect(errors).toBeUndefined();
        compared += 1;
        const { all, with: one, without: other, allWhole, withWhole, withoutWhole } = data!;
        const ids = [one!, other!].flatMap(({ nodes }) => nodes.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        const [sum, whole] = [
          one!.totalCount + other!.totalCount,
          (withWhole?.count ?? 0) + (withoutWhole?.count ?? 0),
        ];
        if (!strict || viewer === 'everything') expect([sum, whole]).toEqual([all!.totalCount, allWhole?.count ?? 0]);
        expect(sum).toBeLessThanOrEqual(all!.totalCount);
        expect(whole).toBeLessThanOrEqual(allWhole?.count ?? 0);
      }
      for (const wrong of wrongs)
        for (const { errors } of await ask('everything', wrong)) {
          refused += 1;
          const said = errors!.flatMap(({ extensions: { code, fields } }) => [code, fields?.[0]?.path]);
          expect(said.map((one) => one?.replace(/\[(\d+)\]/g, '.$1'))).toEqual(['BAD_USER_INPUT', at]);
        }
    });
    await fc.assert(property, { seed: 15, numRuns: 120, endOnFailure: true });
    expect(compared).toBeGreaterThan(150);
    expect(refused).toBeGreaterThan(600);
  });
});
