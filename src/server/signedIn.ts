import type { Context, SignedIn } from '../core/context.js';
import { Refusal } from '../core/refusal.js';

/** The context of whoever has signed in; UNAUTHENTICATED for anybody else. */
export function signedIn(context: Context): SignedIn {
  if (!context.viewer) throw new Refusal('UNAUTHENTICATED');
  return context as SignedIn;
}
