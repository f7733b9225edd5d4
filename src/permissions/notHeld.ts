import { Refusal } from '../core/refusal.js';
import { catalogue } from './catalogue.js';

/** The refusal of whoever does not hold a permission: which one, and the clause behind it. */
export function notHeld(permission: string): Refusal {
  const known = catalogue.get(permission);
  if (!known) throw new Error(`No entity, step or act declares the permission ${permission}.`);
  return new Refusal('FORBIDDEN', { permission, clause: known.clause });
}
