import type { RefusalCode } from '../core/refusal.js';

/** What refusals say in one language, by code. */
export type Messages = Readonly<Record<RefusalCode | 'INTERNAL', string>>;
