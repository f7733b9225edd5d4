import type { EntityManager } from '@mikro-orm/postgresql';
import { calendarOf, type Calendar, type WorkingHours } from '../../../core/calendar.js';
import { Params } from '../../../core/sql/params.js';
import type { SettingKey } from '../../../core/vocabulary.js';
import { run } from '../../../reads/run.js';
import { holdsAt, latestFirst } from '../../../settings/inForce.js';
import { settings, timeZone, type ValueOf } from '../../../settings/index.js';

/** What the company goes by at a moment: its settings and its calendar. */
export interface Company {
  readonly valueOf: <K extends SettingKey>(key: K) => ValueOf<K>;
  readonly calendar: Calendar;
}

/** What is read of the company. */
export interface LoadedCompany {
  readonly values: Readonly<Record<string, unknown>> | null;
  /** Whether the company works on the days that it declared. */
  readonly days: Readonly<Record<string, boolean>> | null;
}

const known = new WeakMap<EntityManager, { at: number; company: Promise<Company> }>();

/** The company as it is at a moment, in one statement; asked again within a transaction, in none. */
export function companyAt(em: EntityManager, at: Date): Promise<Company> {
  const before = known.get(em);
  if (before?.at === at.getTime()) return before.company;
  const company = load(em, at);
  known.set(em, { at: at.getTime(), company });
  return company;
}

/** What was read of the company within another statement: whoever asks for it in this transaction is told that. */
export function rememberCompany(em: EntityManager, at: Date, loaded: LoadedCompany): void {
  known.set(em, { at: at.getTime(), company: Promise.resolve(companyOf(loaded)) });
}

/** What the company goes by at a moment, in SQL: one value. */
export const companySql = (now: string): string => `json_build_object(
  'values', (select json_object_agg(v.key, v.content) from (select distinct on (v.key) v.key, v.content
    from setting_value v where ${holdsAt('v', now)} order by v.key, ${latestFirst('v')}) v),
  'days', (select json_object_agg(to_char(d.day, 'YYYY-MM-DD'), d.kind = 'WORKDAY' order by d.day) from calendar_day d
    where d.state = 'DECLARED'))`;

async function load(em: EntityManager, at: Date): Promise<Company> {
  const params = new Params();
  const sql = `select ${companySql(params.moment(at))} as company`;
  const [row] = await run<{ company: LoadedCompany }>(em, sql, params);
  return companyOf(row!.company);
}

function companyOf({ values, days }: LoadedCompany): Company {
  const valueOf = <K extends SettingKey>(key: K) => (values?.[key] ?? settings[key].value) as ValueOf<K>;
  const hours = {
    zone: timeZone,
    spans: valueOf('company.workingHours.spans'),
    week: valueOf('company.workingWeek.days'),
    exceptions: new Map(Object.entries(days ?? {})),
  };
  return { valueOf, calendar: calendarFor(hours) };
}

let last: { said: string; calendar: Calendar } | undefined;

/** A calendar remembers the days that it was asked for: while nothing changes, it stays the same one. */
function calendarFor(hours: WorkingHours): Calendar {
  const said = JSON.stringify({ ...hours, exceptions: [...(hours.exceptions ?? [])] });
  if (last?.said !== said) last = { said, calendar: calendarOf(hours) };
  return last.calendar;
}
