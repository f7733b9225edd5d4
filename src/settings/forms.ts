import type { Span } from '../core/calendar.js';
import type { Text } from '../core/text.js';
import type { ByNameSetting, ChoicesSetting, NumberSetting, NumbersSetting, Setting } from './setting.js';
import { unitOf, units, type Range } from './units.js';

/** How the value of each kind of setting is written. */
export const settingKinds = {
  NUMBER: { en: 'A number, such as "3"', zh: '数值，如 "3"' },
  NUMBERS: {
    en: 'Numbers separated by slashes, such as "1/2/5/10"; by severity, the most severe first',
    zh: '多个数值，以斜线分隔，如 "1/2/5/10"；按严重程度由重到轻',
  },
  BY_NAME: {
    en: 'A number for each name, such as "SALES_REP 5, SALES_MANAGER 15"',
    zh: '各名称对应的数值，如 "SALES_REP 5, SALES_MANAGER 15"',
  },
  CHOICE: { en: 'One of the allowed words, such as "MONTHLY"', zh: '限定词之一，如 "MONTHLY"' },
  CHOICES: { en: 'Several of the allowed words, such as "MON, TUE, WED"', zh: '若干限定词，如 "MON, TUE, WED"' },
  SPANS: {
    en: 'Time spans of the day in order, at least an hour in total, such as "09:00-12:00, 13:00-18:00"',
    zh: '时段，合计不少于一小时，如 "09:00-12:00, 13:00-18:00"',
  },
  WINDOWS: {
    en: 'Time spans on workdays and on days off, such as "WORKDAY 20:00-24:00; DAY_OFF 08:00-20:00"',
    zh: '工作日与休息日的时段，如 "WORKDAY 20:00-24:00; DAY_OFF 08:00-20:00"',
  },
  TEXT: { en: 'Plain text', zh: '文本' },
} as const satisfies Record<Setting['kind'], Text>;

type Windows = Readonly<Record<'WORKDAY' | 'DAY_OFF', readonly Span[]>>;

const parts = (text: string, stroke: string) => text.split(stroke).map((part) => part.trim());

/** All of them, or nothing where one is missing. */
const whole = <T>(all: readonly (T | undefined)[]): T[] | undefined =>
  all.length && all.every((one) => one !== undefined) ? (all as T[]) : undefined;

function numberIn(text: string, { min, max, whole }: Partial<Range>): number | undefined {
  if (!/^\d{1,14}(\.\d{1,4})?$/.test(text)) return undefined;
  const number = Number(text);
  return number >= min! && number <= max! && (!whole || Number.isInteger(number)) ? number : undefined;
}

function numbersIn(text: string, { value, open }: NumbersSetting, range: Partial<Range>) {
  const numbers = whole(parts(text, '/').map((part) => numberIn(part, range)));
  return numbers && (open ? numbers.length <= 20 : numbers.length === value.length) ? numbers : undefined;
}

function namedIn(text: string, { value, open, sum, limits }: ByNameSetting, range: Partial<Range>) {
  const named = whole(
    parts(text, ',').map((part) => {
      const [, name, said] = /^([A-Z][A-Z_]{0,40})\s+([\d.]+|-)$/.exec(part) ?? [];
      const number = said === '-' && limits ? null : numberIn(said ?? '', range);
      return number === undefined ? undefined : ([name!, number] as const);
    }),
  );
  if (!named || new Set(named.map(([name]) => name)).size < named.length) return undefined;
  const given = Object.fromEntries(named);
  const complete = Object.keys(value).every((name) => name in given);
  const sized = open ? named.length <= 50 : named.length === Object.keys(value).length;
  const added = named.reduce((all, [, number]) => all + (number ?? 0), 0);
  return complete && sized && (sum === undefined || added === sum) ? given : undefined;
}

const time = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

function spansIn(text: string): readonly Span[] | undefined {
  const spans = whole(
    parts(text, ',').map((part): Span | undefined => {
      const [from = '', to = '', ...more] = part.split(/\s*[-–—~至]\s*/);
      return time.test(from) && time.test(to) && !more.length ? [from, to] : undefined;
    }),
  );
  const times = spans?.flat() ?? [];
  return times.every((one, at) => at === 0 || times[at - 1]! < one) && times.length <= 20 ? spans : undefined;
}

const minutesTo = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Spans of an hour at least in all: else what takes hours of working time takes years, and as long to compute. */
function hoursIn(text: string): readonly Span[] | undefined {
  const spans = spansIn(text);
  const minutes = spans?.map(([from, to]) => minutesTo(to) - minutesTo(from)).reduce((all, more) => all + more, 0);
  return (minutes ?? 0) >= 60 ? spans : undefined;
}

function windowsIn(text: string): Windows | undefined {
  const [, workday, dayOff] = /^WORKDAY\s([^;]+);\s*DAY_OFF\s([^;]+)$/.exec(text) ?? [];
  const [WORKDAY, DAY_OFF] = [spansIn(workday ?? ''), spansIn(dayOff ?? '')];
  return WORKDAY && DAY_OFF ? { WORKDAY, DAY_OFF } : undefined;
}

function choicesIn(text: string, { of }: ChoicesSetting) {
  const given = parts(text, ',');
  const chosen = of.filter((word) => given.includes(word));
  return chosen.length === given.length ? chosen : undefined;
}

/** The value that a text says of a setting; undefined where it says none. */
export function readSetting(key: string, setting: Setting, said: string): unknown {
  const text = said.trim();
  const range = units[unitOf(key)]!;
  switch (setting.kind) {
    case 'NUMBER':
      return numberIn(text, { ...range, max: (setting as NumberSetting).max ?? range.max! });
    case 'NUMBERS':
      return numbersIn(text, setting, range);
    case 'BY_NAME':
      return namedIn(text, setting, range);
    case 'CHOICE':
      return setting.of.includes(text) ? text : undefined;
    case 'CHOICES':
      return choicesIn(text, setting);
    case 'SPANS':
      return hoursIn(text);
    case 'WINDOWS':
      return windowsIn(text);
    case 'TEXT':
      return text || undefined;
  }
}

const spansText = (spans: readonly Span[]) => spans.map(([from, to]) => `${from}-${to}`).join(', ');

/** A value of a setting as it is written. */
export function writeSetting({ kind }: Setting, value: unknown): string {
  if (kind === 'NUMBERS') return (value as number[]).join('/');
  if (kind === 'CHOICES') return (value as string[]).join(', ');
  if (kind === 'SPANS') return spansText(value as Span[]);
  if (kind === 'BY_NAME')
    return Object.entries(value as object)
      .map(([name, number]) => `${name} ${number ?? '-'}`)
      .join(', ');
  if (kind === 'WINDOWS')
    return Object.entries(value as Windows)
      .map(([days, spans]) => `${days} ${spansText(spans)}`)
      .join('; ');
  return String(value);
}
