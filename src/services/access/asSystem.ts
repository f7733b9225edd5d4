import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedIn } from '../../core/context.js';
import type { Viewer } from '../../core/viewer.js';
import { clock } from '../../core/clock.js';
import { newId } from '../../core/ids.js';
import { Params } from '../../core/sql/params.js';
import { catalogue } from '../../permissions/catalogue.js';
import { steps } from '../../processes/index.js';
import { run } from '../../reads/run.js';

/** The context in which Guicheng itself takes steps: its account holds every permission, and never signs in. */
export async function asSystem(em: EntityManager, requestId: string): Promise<SignedIn> {
  const rights = new Map(
    [...catalogue.keys(), ...steps.keys()].map((name) => [name, [{ scope: 'ALL', ceiling: null } as const]]),
  );
  const viewer: Viewer = {
    account: await systemAccount(em),
    kind: 'SYSTEM',
    employee: null,
    customer: null,
    departments: [],
    departmentTree: [],
    rights,
    conflictsOf: [],
  };
  return {
    em,
    viewer,
    requestId,
    address: '',
    cursorKey: Buffer.alloc(32),
    locale: 'en',
    loaders: new Map(),
    acted: new Set(),
  };
}

/** The account that Guicheng acts as; the one row that no step can have made, because every step needs an actor. */
export async function systemAccount(em: EntityManager): Promise<string> {
  const there = () => run<{ id: string }>(em, `select id from account where kind = 'SYSTEM' and login = 'system'`);
  const [known] = await there();
  if (known) return known.id; // else every call would make every server load its viewers again
  const params = new Params();
  const [id, now] = [params.add(newId('Account')), params.moment(clock.now())];
  const sql = `insert into account (id, number, owner_id, confidentiality, state, state_since, occurred_at, entered_at, reviewed, version, name, kind, login)
    select ${id}::text, 'ZH-0', ${id}::text, 'INTERNAL', 'ACTIVE', ${now}, ${now}, ${now}, true, 1, 'Guicheng 规程', 'SYSTEM', 'system'
    on conflict do nothing`;
  await run(em, sql, params);
  return (await there())[0]!.id;
}
