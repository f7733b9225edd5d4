import { randomBytes } from 'node:crypto';
import { TypeID } from 'typeid-js';
import { clock } from './clock.js';
import { idPrefixes } from './idPrefixes.js';

export { idPrefixes } from './idPrefixes.js';

export type Identified = keyof typeof idPrefixes;

const typeOfPrefix = new Map(
  Object.entries(idPrefixes).map(([type, prefix]) => [prefix as string, type as Identified]),
);

/** What of an id is not its time: random, unless the demo company is to get the same ids each time. */
export const chance = { bytes: (size: number): Uint8Array => randomBytes(size) };

const last = { moment: 0, place: 0 };

/** A UUID of version 7: the millisecond, the place within it in 12 bits, and chance. */
function uuid(): Uint8Array {
  const moment = clock.now().getTime();
  const bytes = Buffer.concat([Buffer.alloc(6), chance.bytes(10)]);
  const place = moment === last.moment ? (last.place + 1) & 0xfff : bytes.readUInt16BE(6) & 0x7ff;
  Object.assign(last, { moment, place });
  bytes.writeUIntBE(moment, 0, 6);
  bytes.writeUInt16BE(0x7000 | place, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes;
}

/** A new id of this type, such as `order_01h455vb4pex5vsknk084sn02q`; ids sort in the order in which they are made. */
export const newId = (type: Identified): string => TypeID.fromUUIDBytes(idPrefixes[type], uuid()).toString();

/** The type that an id is of; undefined when the string is no id. */
export function typeOfId(id: string): Identified | undefined {
  const type = typeOfPrefix.get(id.slice(0, id.lastIndexOf('_')));
  if (!type) return undefined;
  try {
    TypeID.fromString(id);
    return type;
  } catch {
    return undefined;
  }
}
