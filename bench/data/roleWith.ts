import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../src/core/clock.js';
import { newId } from '../../src/core/ids.js';
import { sha256 } from '../../src/core/sha256.js';
import { Params } from '../../src/core/sql/params.js';
import type { Scope } from '../../src/core/viewer.js';
import { run } from '../../src/reads/run.js';

const reading = ['orderRead', 'contractRead', 'customerRead', 'quotationRead'];

/** The key of a role that holds these permissions, of reading sales records unless said, in these scopes; it is made where it is not there. */
export async function roleWith(
  em: EntityManager,
  scopes: readonly Scope[],
  permissions: readonly string[] = reading,
): Promise<string> {
  const key = `BENCH_${scopes.join('_')}_${sha256(permissions.join()).slice(0, 8)}`;
  const role = newId('Role');
  const params = new Params();
  const [$id, $key, $now] = [params.add(role), params.add(key), params.moment(clock.now())];
  const made = await run(
    em,
    `insert into role (id, number, owner_id, confidentiality, state, state_since, occurred_at, entered_at, reviewed, version,
       key, title_en, title_zh, purpose, approving)
     select ${$id}, ${$id}, r.owner_id, 'INTERNAL', 'ACTIVE', ${$now}, ${$now}, ${$now}, false, 1, ${$key}, ${$key}, ${$key}, '', false
     from role r where r.key = 'FINANCE' and not exists (select from role k where k.key = ${$key}) returning 1`,
    params,
  );
  for (const scope of made.length ? scopes : [])
    for (const permission of permissions) {
      const params = new Params();
      const values = [newId('Grant'), role, permission, scope].map((value) => params.add(value));
      await run(em, `insert into "grant" (id, role_id, permission, scope) values (${values.join(', ')})`, params);
    }
  return key;
}
