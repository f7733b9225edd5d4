import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { catalogue } from '../../src/permissions/catalogue.js';
import { defaultRoles } from '../../src/permissions/defaultRoles.js';
import { run } from '../../src/reads/run.js';
import { hire } from '../../tests/support/hire.js';
import { listFields } from '../data/orderFields.js';
import { roleWith } from '../data/roleWith.js';
import { short } from '../report/spread.js';
import { ask, timed } from './ask.js';

/** What reading costs whoever holds one permission, all default roles, or every permission: the same rows are seen by all. */
export async function rightsCost(
  em: EntityManager,
  app: FastifyInstance,
  seconds: number,
): Promise<{ lines: string[][]; worst: number }> {
  const holding = {
    'one permission': [await roleWith(em, ['ALL'], ['orderRead'])],
    'all default roles': Object.keys(defaultRoles).filter((key) => key !== 'CUSTOMER'),
    [`${catalogue.size} permissions`]: [await roleWith(em, ['ALL'], [...catalogue.keys()])],
  };
  const people = [];
  for (const [holds, roles] of Object.entries(holding))
    people.push({ holds, token: (await hire(em, { roles, department: 'Bench' })).token });
  const [order] = await run<{ id: string }>(em, `select id from "order" order by id limit 1`);
  const queries = {
    point: `{ order(id: "${order!.id}") { ${listFields.join(' ')} } }`,
    page: `{ orders(first: 50) { nodes { ${listFields.join(' ')} } } }`,
  };
  const lines = [['', ...people.map(({ holds }) => holds)]];
  let worst = 0;
  for (const [name, query] of Object.entries(queries)) {
    const seen = await Promise.all(people.map(({ token }) => ask(app, token, query)));
    if (new Set(seen).size > 1)
      throw new Error(`Not all see the same: ${seen.map((one) => one.slice(0, 200)).join('\n')}`);
    const took = await timed(
      people.map(
        ({ token }) =>
          () =>
            ask(app, token, query),
      ),
      seconds,
    );
    worst = Math.max(worst, ...took.map((one) => one / took[0]!));
    lines.push([name, `${short(took[0]!)} ms`, ...took.slice(1).map((one) => `${short(one / took[0]!)}`)]);
  }
  return { lines, worst };
}
