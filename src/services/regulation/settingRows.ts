import type { EntityManager } from '@mikro-orm/postgresql';
import { isWithin } from '../../regulation/clauses.js';
import type { Text } from '../../core/text.js';
import { writeSetting } from '../../settings/forms.js';
import { settings } from '../../settings/index.js';
import type { Setting } from '../../settings/setting.js';
import { unitOf } from '../../settings/units.js';
import { formOf, settingNamed } from './settingValues.js';
import { valuesAt, type ValueInForce } from './valuesAt.js';

export { settingKinds } from '../../settings/forms.js';

/** A setting as it is at a moment. */
export interface SettingRow {
  readonly key: string;
  readonly clause: string;
  readonly kind: Setting['kind'];
  readonly unit: string;
  readonly means: Text;
  readonly wording: string;
  readonly form: Text;
  readonly fixed: boolean;
  readonly defaultValue: string;
  readonly value: string;
  /** Since when it is so, and by which record; neither where it always was. */
  readonly since: Date | null;
  readonly record: string | null;
}

/** Which settings: those of a clause and what is below it, with this in their key, or not what they are by default. */
export interface SettingFilter {
  readonly clause?: string | null;
  readonly contains?: string | null;
  readonly changed?: boolean | null;
}

function rowOf(key: string, setting: Setting, found: ValueInForce | undefined): SettingRow {
  const { clause, kind, en, zh, wording, fixed = false } = setting;
  const defaultValue = writeSetting(setting, setting.value);
  return {
    key,
    clause,
    kind,
    unit: unitOf(key),
    means: { en, zh },
    wording,
    form: formOf(key, setting),
    fixed,
    defaultValue,
    value: found?.value ?? defaultValue,
    since: found?.since ?? null,
    record: found?.id ?? null,
  };
}

/** The settings as they are at a moment, domain by domain. */
export async function settingRows(em: EntityManager, at: Date, filter: SettingFilter = {}): Promise<SettingRow[]> {
  const { clause, contains, changed } = filter;
  const found = await valuesAt(em, at);
  const chosen = Object.entries<Setting>(settings).filter(
    ([key, setting]) =>
      (clause == null || isWithin(setting.clause, clause)) &&
      (contains == null || key.toLowerCase().includes(contains.toLowerCase())) &&
      (changed == null || changed === found.has(key)),
  );
  return chosen.map(([key, setting]) => rowOf(key, setting, found.get(key)));
}

/** One setting as it was, is or will be at a moment. */
export async function settingRow(em: EntityManager, key: string, at: Date): Promise<SettingRow> {
  const setting = settingNamed(key);
  return rowOf(key, setting, (await valuesAt(em, at)).get(key));
}
