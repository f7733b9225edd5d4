import type { EntityManager } from '@mikro-orm/postgresql';
import { companyAt, type Company } from '../flow/companyAt.js';

/** What each setting is at a moment: `(await settingsAt(em, now))('quotation.tax.percent')`. */
export const settingsAt = async (em: EntityManager, at: Date): Promise<Company['valueOf']> =>
  (await companyAt(em, at)).valueOf;
