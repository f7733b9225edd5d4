import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { badInput } from '../core/refusal.js';
import type { Order, Place } from './order.js';

const belongs = (entity: string, order: Order) => Buffer.from(`${entity}:${order.name}`);

/** Seals a place into a cursor: it tells nothing but whether two are the same, and fits its own list and order only. */
export function sealPlace(key: Buffer, entity: string, order: Order, { value, id }: Place): string {
  const [place, list] = [JSON.stringify([value, id]), belongs(entity, order)];
  const nonce = createHmac('sha256', key).update(list).update('\0').update(place).digest().subarray(0, 12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(list);
  const sealed = Buffer.concat([cipher.update(place), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The place in a cursor; refused when it was not sealed by us for this list and order. */
export function openCursor(key: Buffer, entity: string, order: Order, cursor: string): Place {
  try {
    const bytes = Buffer.from(cursor, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
      .setAAD(belongs(entity, order))
      .setAuthTag(bytes.subarray(12, 28));
    const opened = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    const [value, id] = JSON.parse(opened.toString()) as [string | null, string];
    return { value, id };
  } catch {
    throw badInput('This cursor does not belong to this list and order.', '游标与该列表或排序不符。');
  }
}
