import { accessSettings } from './access.js';
import { assessmentSettings } from './assessment.js';
import { filesSettings } from './files.js';
import { flowSettings } from './flow.js';
import { marketSettings } from './market.js';
import { organizationSettings } from './organization.js';
import { productSettings } from './product.js';
import { regulationSettings } from './regulation.js';
import { salesSettings } from './sales.js';
import type { Setting } from './setting.js';
import { stewardshipSettings } from './stewardship.js';
import { supervisionSettings } from './supervision.js';
import { supportSettings } from './support.js';
import { teamworkSettings } from './teamwork.js';
import { trainingSettings } from './training.js';

const all = {
  ...organizationSettings,
  ...regulationSettings,
  ...marketSettings,
  ...salesSettings,
  ...productSettings,
  ...supportSettings,
  ...filesSettings,
  ...stewardshipSettings,
  ...accessSettings,
  ...teamworkSettings,
  ...flowSettings,
  ...supervisionSettings,
  ...assessmentSettings,
  ...trainingSettings,
};

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
