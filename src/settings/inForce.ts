import type { SettingKey } from '../core/vocabulary.js';
import { settings } from './index.js';
import { today } from './today.js';

/** Whether an approved value of a setting holds at a moment, in SQL: its day has come, and its approval too. */
export const holdsAt = (value: string, now: string): string =>
  `${value}.state = 'APPROVED' and ${value}.state_since <= ${now}
    and ${value}.effective_from <= ${today(now)}`;

/** Which of several values that hold comes first, in SQL: of the latest day, of one day the one approved last. */
export const latestFirst = (value: string): string =>
  `${value}.effective_from desc, ${value}.state_since desc, ${value}.id desc`;

/** What a setting is at a moment, in SQL for facts: a number is numeric, anything else jsonb. */
export function inForce(key: SettingKey, now: string): string {
  const { kind, value } = settings[key];
  const sql = `coalesce((select sv.content from setting_value sv where sv.key = '${key}' and ${holdsAt('sv', now)}
    order by ${latestFirst('sv')} limit 1), '${JSON.stringify(value)}'::jsonb)`;
  return kind === 'NUMBER' ? `(${sql})::numeric` : sql;
}

/** The settings that SQL made so asks for, each once. */
export const settingsIn = (sql: string): SettingKey[] => [
  ...new Set([...sql.matchAll(/\bsv\.key = '([\w.]+)'/g)].map(([, key]) => key as SettingKey)),
];
