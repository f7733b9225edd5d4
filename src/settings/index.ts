import { salesSettings } from './sales.js';

/** Every number that the company decides, by its key: where the regulation is silent, its default. */
export const settings = {
  'company.timeZone.name': { clause: '3.4.1a', value: 'Asia/Shanghai' },
  ...salesSettings,
} as const;

declare module '../core/vocabulary.js' {
  interface Vocabulary {
    setting: keyof typeof settings;
  }
}

/** The company's time zone, an IANA name. */
export const timeZone = settings['company.timeZone.name'].value;
