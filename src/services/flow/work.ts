import { ref } from '@mikro-orm/core';
import { declarationOf, type EntityClass, type NewClass } from '../../core/fields/declaration.js';
import { idPrefixes, newId, type Identified } from '../../core/ids.js';
import { Params } from '../../core/params.js';
import { quoted } from '../../core/quoted.js';
import type { Principal, Viewer } from '../../core/viewer.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { Account, Department } from '../../entities/index.js';
import { principalOf } from '../../permissions/scopes.js';
import { stepsOf, type NamedStep } from '../../processes/index.js';
import { run } from '../../reads/run.js';
import type { Taking } from './ask.js';
import { connection, takes } from './connection.js';
import type { Transaction } from './transaction.js';
import type { Among, Fresh } from './fresh.js';
import { nextNumber } from './nextNumber.js';

/** A step being taken: what the services that carry its data work with. */
export interface Work<E extends BusinessRecord = BusinessRecord> extends Transaction {
  readonly viewer: Viewer;
  readonly now: Date;
  /** The session it is taken in; none where Guicheng itself acts. */
  readonly session?: string | undefined;
  readonly step: NamedStep;
  /** What is said with it. */
  readonly note: string | null;
  /** What the payload shall tell beside the record. */
  readonly told: Record<string, unknown>;
  /** The same, once only: it is kept nowhere, and whoever asks again is not told. */
  readonly toldOnce: Record<string, unknown>;
  /** The record under the lock; undefined in a step that creates it. */
  readonly record: E;
  /** In a step that creates within a record that its input names: that record, locked. */
  readonly above?: BusinessRecord | undefined;
  readonly [takes]: Taking;
}

/** What a step does beyond changing state; a step that creates answers with the record it began. */
export type Effect = (work: Work) => Promise<BusinessRecord | void>;

/** What the service of a step works with. */
export function workOf<E extends BusinessRecord>(taking: Taking, record: E): Work<E> {
  const { em, context, step, now, told, toldOnce, request } = taking;
  const { viewer, session } = context;
  const stands = { [connection]: em, [takes]: taking };
  return { ...stands, viewer, session, now, step, note: request.note ?? null, record, told, toldOnce };
}

/** The same for a step that creates the record: until then there is none. */
export const workOfNew = (taking: Taking, above?: BusinessRecord): Work => ({
  ...workOf(taking, undefined as never),
  above,
});

/** Has something done as soon as the step's own data are written, before its new content is asked about. */
export function onceWritten({ [takes]: taking }: Work, doing: () => Promise<void>): void {
  taking.onceWritten.push(doing);
}

/** A new row with an id of its type, where it has such; written when the step is. */
export const add = <E extends { id: string }>(work: Transaction, type: NewClass<E>, fields: Fresh<E>): E =>
  make(work, type, fields);

function make<E extends { id: string }>({ [connection]: em }: Transaction, type: NewClass<E>, fields: object): E {
  const missing = [...declarationOf(type).fields.values()].filter(({ nullable, generated }) => nullable && !generated);
  const blank = Object.fromEntries(missing.map(({ name }) => [name, null]));
  const id = type.name in idPrefixes ? { id: newId(type.name as Identified) } : {};
  return em.create(type, { ...id, ...blank, ...said(type, fields) } as never) as E;
}

/** Fields without those that are left out, or empty though they must not be: these are what a row is born with. */
function said(type: EntityClass, fields: object): object {
  const declared = declarationOf(type).fields;
  const empty = (name: string) => declared.get(name)?.nullable !== true && declared.has(name);
  const kept = ([name, value]: [string, unknown]) => value !== undefined && (value !== null || !empty(name));
  return Object.fromEntries(Object.entries(fields).filter(kept));
}

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
