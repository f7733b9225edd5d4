import { merged } from '../core/merged.js';
import * as byDomain from './allSettings.js';
import type { Setting } from './setting.js';

const all = merged(byDomain);

/** Everything that the company decides, by its key: where the regulation is silent, its default (1.9). */
export const settings: Readonly<{ [K in keyof typeof all]: Setting & { readonly value: (typeof all)[K]['value'] } }> =
  all;

declare module '../core/vocabulary.js' {
  interface Vocabulary {
    setting: keyof typeof all;
  }
}

/** What a setting of this key is worth: a number, numbers, words or times. */
export type ValueOf<K extends keyof typeof all> = (typeof all)[K]['value'];

/** The company's time zone, an IANA name. */
export const timeZone = settings['company.timeZone.name'].value;
