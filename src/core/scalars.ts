import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { describe, trimmed, type Text } from './text.js';

/** A scalar that travels as a string in one normal form; `read` answers undefined for what is not of it. */
function stringScalar(name: string, means: Text, read: (text: string) => string | undefined) {
  const parse = (value: unknown): string => {
    const normal = typeof value === 'string' ? read(value) : undefined;
    if (normal === undefined) throw new GraphQLError(`Not a ${name}.`, { extensions: { code: 'BAD_USER_INPUT' } });
    return normal;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description: describe(means),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  });
}

const between = (text: string, moment: number) =>
  Number.isFinite(moment) && moment >= Date.UTC(1900, 0) && moment < Date.UTC(2200, 0) ? text : undefined;

/** An amount in the company's currency: a decimal string with at most 16 digits before and 2 after the point. */
export const Money = stringScalar(
  'Money',
  { en: 'An amount in the company’s currency, as a decimal string such as "1200.50"', zh: '金额，十进制字符串' },
  (text) => {
    const [, sign, whole, cents = ''] = /^(-?)0*(\d{1,16})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
    return whole === undefined ? undefined : `${sign}${whole}.${cents.padEnd(2, '0')}`;
  },
);

/** A quantity or a percentage: a decimal string with at most 12 digits before and 4 after the point, no zeros at its end. */
export const Decimal = stringScalar(
  'Decimal',
  { en: 'A quantity or percentage, as a decimal string such as "12.5"', zh: '数量或百分比，十进制字符串' },
  (text) => {
    const [, sign, whole, rest = ''] = /^(-?)0*(\d{1,12})(?:\.(\d{1,4}))?$/.exec(text) ?? [];
    if (whole === undefined) return undefined;
    const plain = trimmed(`${whole}.${rest}`);
    return plain === '0' ? plain : `${sign}${plain}`;
  },
);

/** Whether the calendar has such a day: JavaScript makes 2 March of 30 February. */
function isDay(text: string): boolean {
  const day = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : '');
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A day in the company's time zone, `YYYY-MM-DD`, from 1900 to 2199. */
export const Day = stringScalar(
  'Date',
  { en: 'A day in the company’s time zone, such as "2026-03-31"', zh: '日期（公司时区）' },
  (text) => {
    return isDay(text) ? between(text, Date.parse(text)) : undefined;
  },
);

/** A moment, ISO 8601 in UTC with milliseconds, from 1900 to 2199. */
export const Moment = stringScalar(
  'DateTime',
  { en: 'A moment in UTC, such as "2026-03-31T08:00:00.000Z"', zh: '时间（UTC）' },
  (text) => {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
    const moment = new Date(text);
    return !isDay(text.slice(0, 10)) || Number.isNaN(moment.getTime())
      ? undefined
      : between(moment.toISOString(), moment.getTime());
  },
);
