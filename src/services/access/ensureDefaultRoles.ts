import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedIn } from '../../core/context.js';
import { defaultRoles, grantsOf } from '../../permissions/defaultRoles.js';
import { run } from '../../reads/run.js';
import { takeStep } from '../flow/takeStep.js';
import { asSystem } from './asSystem.js';
import { beginRole } from './beginRole.js';

/** Any number that nothing else on the database locks. */
const creating = 7_410_333;

/** Creates the default roles that are not there yet, as Guicheng itself; of several servers that start at once, one does. */
export async function ensureDefaultRoles(em: EntityManager): Promise<void> {
  await em.transactional(async (em) => {
    await run(em, `select pg_advisory_xact_lock(${creating})`);
    const known = new Set((await run<{ key: string }>(em, 'select key from role')).map(({ key }) => key));
    const missing = Object.entries(defaultRoles).filter(([key]) => !known.has(key));
    if (missing.length) await create(await asSystem(em, 'default-roles'), missing);
  });
}

async function create(
  context: SignedIn,
  missing: readonly (readonly [string, (typeof defaultRoles)[string]])[],
): Promise<void> {
  for (const [key, role] of missing)
    await takeStep(context, 'roleCreate', {}, (work) =>
      beginRole(work, { key, titleEn: role.en, titleZh: role.zh }, grantsOf(role)),
    );
}
