import type { RefusalCode } from '../core/refusal.js';
import type { Locale } from '../core/text.js';
import { en } from './en.js';
import { zh } from './zh.js';

export type Messages = Readonly<Record<RefusalCode | 'INTERNAL', string>>;

/** What refusals say, by language and code. */
export const messages: Readonly<Record<Locale, Messages>> = { en, zh };
