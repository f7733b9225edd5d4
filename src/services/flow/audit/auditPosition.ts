import type { Params } from '../../../core/sql/params.js';

/**
 * Where an audit event stands: its epoch, transaction and id, such as `1/7423/981`. Transactions count anew in a
 * database that was restored elsewhere, hence the epoch (see `ensureAuditEpoch`). No event stands at the start.
 */
export type AuditPosition = string;

export const auditStart: AuditPosition = '0/0/0';

const order = ['epoch', 'xid', 'id'];
const columns = (row: string) => order.map((column) => `${row}.${column}`).join(', ');

/** The position of an event, in SQL. */
export const positionOf = (row: string): string => `concat_ws('/', ${columns(row)})`;

/** The order of positions, in SQL. */
export const byPosition = columns;

/** Whether an event stands after a position, in SQL. */
export function isAfter(row: string, position: AuditPosition, params: Params): string {
  const [epoch, xid, id] = position.split('/').map((part) => params.add(part));
  return `(${columns(row)}) > (${epoch}::integer, ${xid}::xid8, ${id}::bigint)`;
}

/** Whether a position stands after another. */
export function isBeyond(position: AuditPosition, other: AuditPosition): boolean {
  const [here, there] = [position, other].map((text) => text.split('/').map(BigInt));
  const at = here!.findIndex((part, index) => part !== there![index]);
  return at >= 0 && here![at]! > there![at]!;
}

/** Whether a text is a position at all. */
export const isPosition = (text: string): boolean => /^\d{1,9}\/\d{1,19}\/\d{1,18}$/.test(text);
