import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { Choices } from './choices.js';
import { cursorsFor } from './cursors.js';
import { platforms } from './platforms.js';
import { poolsIn } from './pools.js';
import { viewersIn } from './viewers.js';

const printed = new URL('../../src/schema/schema.graphql', import.meta.url);

/** Both platforms with the people who ask and what they may ask for: the same each time, whatever is drawn afterwards. */
export async function subjectsOn(database: string) {
  const { em, ...ways } = await platforms(database);
  const [numbers] = fc.sample(fc.noBias(fc.uint32Array({ minLength: 20_000, maxLength: 20_000 })), {
    seed: 1,
    numRuns: 1,
  });
  const viewers = await viewersIn(em(), ways.byLevel, new Choices(numbers!));
  const found = await poolsIn(em());
  const pools = { ...found, cursors: await cursorsFor(ways.byLevel, viewers[0]!, found.ids) };
  return { ...ways, schema: buildSchema(readFileSync(printed, 'utf8')), viewers, pools };
}
