import type { Locale } from '../core/text.js';
import { en } from './en.js';
import type { Messages } from './Messages.js';
import { zh } from './zh.js';

/** What refusals say, by language and code. */
export const messages: Readonly<Record<Locale, Messages>> = { en, zh };
