import type { EntityManager } from '@mikro-orm/postgresql';
import { hmac } from '../../../core/hmac.js';
import { Params } from '../../../core/sql/params.js';
import { malformed } from '../../../core/refusal.js';
import type { Text } from '../../../core/text.js';
import { run } from '../../../reads/run.js';
import { auditHead, noSeal, type AuditHead } from './auditHead.js';
import { isAfter, isBeyond } from './auditPosition.js';
import { auditRoot } from './auditRoot.js';
import { eventsAfter } from './eventsAfter.js';
import { sealHash } from './sealHash.js';
import { sealsFrom, type FoundSeal } from './sealsFrom.js';

/** What may be wrong with a seal, or with what it seals. */
export const auditFaults = {
  SEAL_MISSING: { en: 'The seal is missing', zh: '封存缺失' },
  SEAL_CHANGED: { en: 'The hash of the seal does not match its content', zh: '封存内容已改动' },
  SEAL_REPLACED: { en: 'The seal was replaced: the next seal or the head refers to another', zh: '封存已被替换' },
  HEAD_CHANGED: { en: 'The head refers to another seal than the last one', zh: '末次封存记录已改动' },
  SIGNATURE_WRONG: {
    en: 'The signature does not match this server’s key, or is missing although earlier seals are signed',
    zh: '签名无效，或此前已签名而此处缺失',
  },
  EVENT_CHANGED: {
    en: 'The hash of an event does not match its content; its position is in from and to',
    zh: '事件内容已改动',
  },
  EVENTS_DIFFER: { en: 'Events were removed, inserted or replaced', zh: '事件被删除、插入或替换' },
} as const satisfies Record<string, Text>;

/** The first thing that is not as it was sealed: which seal, or none where an event is not sealed yet, and where. */
export interface Broken {
  readonly seal: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: keyof typeof auditFaults;
}

/** How far the audit log was looked at, and what was found. */
export interface Verified {
  readonly sealsChecked: number;
  readonly eventsChecked: number;
  readonly unsealed: number;
  /** How many of the seals are signed by this server's key. */
  readonly signed: number;
  readonly firstBroken: Broken | null;
}

type Counts = { -readonly [K in Exclude<keyof Verified, 'firstBroken'>]: number };

/**
 * Recomputes the audit log, from a seal on: each event's hash from its content, each seal's root, count and hash,
 * its signature where the server has a key, and whether it follows the seal before it (1.3.4b, 3.2.4c).
 */
export async function verifyAudit(em: EntityManager, key: string | undefined, from = 1): Promise<Verified> {
  const head = await auditHead(em);
  const last = Math.max(head.number, head.newest);
  if (from < 1 || from > last + 1)
    throw malformed('from', '1.3.4b', { en: `Seals count from 1 to ${last}.`, zh: `封存序号为 1 至 ${last}。` });
  const params = new Params();
  const sql = `select count(*)::int as count from audit_event e where ${isAfter('e', head.to, params)}`;
  const [left] = await run<{ count: number }>(em, sql, params);
  const counts: Counts = { sealsChecked: 0, eventsChecked: 0, unsealed: left!.count, signed: 0 };
  const broken = await firstBroken(em, key, from, head, counts);
  return { ...counts, firstBroken: broken };
}

async function firstBroken(
  em: EntityManager,
  key: string | undefined,
  from: number,
  head: Awaited<ReturnType<typeof auditHead>>,
  counts: Counts,
): Promise<Broken | null> {
  const seals = sealsFrom(em, Math.max(1, from - 1), head.newest);
  let before: AuditHead = noSeal;
  if (from > 1) {
    const { value: trusted } = await seals.next();
    if (trusted?.number !== from - 1) return gone(from - 1);
    if (sealHash(trusted) !== trusted.hash) return broken(trusted, 'SEAL_CHANGED');
    before = trusted;
  }
  const events = eventsAfter(em, before.to);
  let event = (await events.next()).value;

  for await (const seal of seals) {
    if (seal.number !== before.number + 1) return gone(before.number + 1);
    if (sealHash(seal) !== seal.hash) return broken(seal, 'SEAL_CHANGED');
    if (seal.previous !== before.hash) return broken(before.number ? before : seal, 'SEAL_REPLACED');
    if (key && seal.signature !== hmac(key, seal.hash) && (seal.signature !== null || counts.signed))
      return broken(seal, 'SIGNATURE_WRONG');

    const first = event;
    const found = auditRoot();
    for (; event && !isBeyond(event.position, seal.to); event = (await events.next()).value) {
      if (!event.intact) return changed(seal.number, event.position);
      found.add(event);
      counts.eventsChecked += 1;
    }
    const { count, root } = found.close();
    if (first?.position !== seal.from || count !== seal.count || root !== seal.root)
      return broken(seal, 'EVENTS_DIFFER');
    counts.sealsChecked += 1;
    if (key && seal.signature) counts.signed += 1;
    before = seal;
  }

  if (before.number < head.number) return gone(before.number + 1);
  if (before.number > head.number) return broken(before, 'HEAD_CHANGED');
  if (before.hash !== head.hash) return broken(before, 'SEAL_REPLACED');
  for (; event; event = (await events.next()).value) {
    if (!event.intact) return changed(null, event.position);
    counts.eventsChecked += 1;
  }
  return null;
}

const gone = (seal: number): Broken => ({ seal, from: null, to: null, reason: 'SEAL_MISSING' });

const changed = (seal: number | null, position: string): Broken => ({
  seal,
  from: position,
  to: position,
  reason: 'EVENT_CHANGED',
});

const broken = (
  { number, from, to }: Pick<AuditHead, 'number' | 'to'> & Partial<FoundSeal>,
  reason: Broken['reason'],
): Broken => ({ seal: number, from: from ?? null, to, reason });
