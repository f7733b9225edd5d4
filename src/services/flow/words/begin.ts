import { ref } from '@mikro-orm/core';
import { declarationOf, type NewClass } from '../../../core/fields/declaration.js';
import { Params } from '../../../core/sql/params.js';
import { quoted } from '../../../core/sql/quoted.js';
import type { Principal } from '../../../core/viewer.js';
import type { BusinessRecord } from '../../../entities/BusinessRecord.js';
import { Account, Department } from '../../../entities/index.js';
import { principalOf } from '../../../permissions/scopes.js';
import { stepsOf } from '../../../processes/index.js';
import { run } from '../../../reads/run.js';
import { connection, takes } from '../connection.js';
import { nextNumber } from '../step/nextNumber.js';
import type { Work } from '../step/work.js';
import { make, said } from './add.js';
import type { Among, Fresh } from './fresh.js';

/** A new record at the first state of its process, owned by the actor unless said otherwise. */
export async function begin<E extends BusinessRecord>(work: Work, type: NewClass<E>, fields: Fresh<E>): Promise<E> {
  const { [connection]: em, [takes]: taking, step, now } = work;
  const { number } = taking.allotted ?? (await nextNumber(em, step, now));
  return record(work, type, { number, ...fields });
}

/** A record that is created within the one that its input names, the next of its kind there: what it is within need not be said. */
export async function beginAmong<E extends BusinessRecord>(
  work: Work,
  type: NewClass<E>,
  fields: Among<E>,
): Promise<E> {
  const { rows, table, fields: declared } = declarationOf(type);
  const within = declared.get((rows as { within: string }).within)!;
  const params = new Params();
  const sql = `select count(*)::int as count from ${quoted(table)} where ${within.column} = ${params.add(work.above!.id)}`;
  const [there] = await run<{ count: number }>(work[connection], sql, params);
  const above = within.kind === 'record' ? work.above!.id : ref(work.above!);
  return numberedWithin(work, work.above!, there!.count + 1, type, { [within.name]: above, ...fields });
}

/** A record that stands within another from its birth, numbered after it. */
export const beginWithin = <E extends BusinessRecord>(
  work: Work,
  above: Above,
  place: number,
  type: NewClass<E>,
  fields: Fresh<E>,
): E => numberedWithin(work, above, place, type, fields);

type Above = Pick<BusinessRecord, 'number' | 'owner' | 'department' | 'customer'>;

function numberedWithin<E extends BusinessRecord>(
  work: Work,
  { number, owner, department, customer }: Above,
  place: number,
  type: NewClass<E>,
  fields: object,
): E {
  const own = `${number}-${declarationOf(type).numbered}${place}`;
  return record(work, type, { number: own, owner, department, customer, ...fields });
}

function record<E extends BusinessRecord>(work: Work, type: NewClass<E>, fields: object): E {
  const { [connection]: em, now } = work;
  const { account, departments } = beginner(work);
  const first =
    work.step.entity.class === type
      ? work.step
      : stepsOf(type.name).find(({ inside }) => inside?.includes(work.step.name));
  const [department] = departments;
  const base = {
    owner: ref(em.getReference(Account, account)),
    department: department ? ref(em.getReference(Department, department)) : null,
    customer: null,
    confidentiality: 'INTERNAL',
    state: first!.to,
    stateSince: now,
    dueAt: null,
    occurredAt: now,
    enteredAt: now,
    reviewed: false,
    version: 1,
  };
  return make(work, type, { ...base, ...said(type, fields) });
}

/** Whose a new record is: the viewer's, or theirs by whose right alone the viewer begins it. */
function beginner({ viewer, step }: Work): Principal {
  const [right] = viewer.rights.get(step.name) ?? [];
  return right ? principalOf(right, viewer) : viewer;
}
