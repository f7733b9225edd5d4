import { TypeID, typeid } from 'typeid-js';

/** The type of each id, as it stands before the underscore. Never changed once used. */
export const idPrefixes = {
  Account: 'account',
  Amendment: 'amendment',
  Assignment: 'assignment',
  Contact: 'contact',
  Contract: 'contract',
  Customer: 'customer',
  Delegation: 'delegation',
  Department: 'department',
  Employee: 'employee',
  FileRecord: 'file',
  Grant: 'grant',
  Instalment: 'instalment',
  LegalReview: 'review',
  Obligation: 'obligation',
  Placement: 'placement',
  Position: 'position',
  PriceLine: 'price_line',
  PriceList: 'price_list',
  Product: 'product',
  Role: 'role',
  Session: 'session',
  Signature: 'signature',
} as const;

export type Identified = keyof typeof idPrefixes;

const typeOfPrefix = new Map(
  Object.entries(idPrefixes).map(([type, prefix]) => [prefix as string, type as Identified]),
);

/** A new, sortable id of this type, such as `order_01h455vb4pex5vsknk084sn02q`. */
export const newId = (type: Identified): string => typeid(idPrefixes[type]).toString();

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
