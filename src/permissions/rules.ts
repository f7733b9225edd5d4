import type { Context } from '../core/context.js';
import { Refusal } from '../core/refusal.js';
import { rule, type Rule } from './graphqlShield.js';
import { notHeld } from './notHeld.js';

/** Who may ask for a field: holders of a permission, everybody signed in, or anyone at all. */
export type Guard = { readonly permission: string } | { readonly to: 'signedIn' | 'anyone' };

/** Said to whoever signed in with a password that somebody else set. */
const passwordGiven = () =>
  new Refusal('FORBIDDEN', {
    permission: 'accountChangePassword',
    clause: '3.2.4b',
    means: { en: 'Choose a password of your own first: somebody else set this one.', zh: '请先修改初始密码。' },
  });

const made = new Map<string, Rule>();

/** The rule that lets holders of a permission pass; it looks at the viewer only. */
export function holds(permission: string): Rule {
  const known = made.get(permission);
  if (known) return known;
  notHeld(permission); // throws now, and not at the first request, where no file has it
  const holder = rule(`holds ${permission}`, { cache: 'no_cache' })((_parent, _args, { viewer }: Context) => {
    if (!viewer) return new Refusal('UNAUTHENTICATED');
    return viewer.rights.has(permission) || (viewer.passwordGiven ? passwordGiven() : notHeld(permission));
  });
  made.set(permission, holder);
  return holder;
}

/** The rule that lets everybody signed in pass. */
export const signedIn = rule('signed in', { cache: 'no_cache' })(
  (_parent, _args, { viewer }: Context) => Boolean(viewer) || new Refusal('UNAUTHENTICATED'),
);

/** The rule that lets anyone pass. */
export const anyone = rule('anyone', { cache: 'no_cache' })(() => true);

/** The rule for a guard. */
export function ruleFor(guard: Guard): Rule {
  if ('permission' in guard) return holds(guard.permission);
  return guard.to === 'anyone' ? anyone : signedIn;
}
