import type { Span } from '../core/calendar.js';
import type { Text } from '../core/text.js';
import type { Clause } from '../regulation/clauses.js';

/** What every setting says of itself. */
interface Said<V> extends Text {
  readonly clause: Clause;
  /** What the company goes by until it decides otherwise. */
  readonly value: V;
  /** The words of the regulation that leave it open. */
  readonly wording: string;
  /** It was decided when the company was set up, and stays. */
  readonly fixed?: true;
}

/** A number; its range follows from its unit, unless it ends earlier. */
export interface NumberSetting extends Said<number> {
  readonly kind: 'NUMBER';
  readonly max?: number;
}

/** Numbers from the gravest severity to the slightest; open where there may be more of them or fewer. */
export interface NumbersSetting extends Said<readonly number[]> {
  readonly kind: 'NUMBERS';
  readonly open?: true;
}

/** A number by role, grade or the like; open where a company may add names. */
export interface ByNameSetting<N extends string = string, V = number | null> extends Said<Readonly<Record<N, V>>> {
  readonly kind: 'BY_NAME';
  readonly open?: true;
  readonly sum?: number;
  /** Each is a limit: a name may be without one, which a dash says. */
  readonly limits?: true;
}

/** One of a few words. */
export interface ChoiceSetting<C extends string = string> extends Said<C> {
  readonly kind: 'CHOICE';
  readonly of: readonly C[];
}

/** Some of a few words. */
export interface ChoicesSetting<C extends string = string> extends Said<readonly C[]> {
  readonly kind: 'CHOICES';
  readonly of: readonly C[];
}

/** Times of the day. */
export interface SpansSetting extends Said<readonly Span[]> {
  readonly kind: 'SPANS';
}

/** Times of the day, on workdays and on days off. */
export interface WindowsSetting extends Said<Readonly<Record<'WORKDAY' | 'DAY_OFF', readonly Span[]>>> {
  readonly kind: 'WINDOWS';
}

export interface TextSetting extends Said<string> {
  readonly kind: 'TEXT';
}

/** Something that the company decides (公司参数): its clause, what it means, and its default. */
export type Setting =
  | NumberSetting
  | NumbersSetting
  | ByNameSetting
  | ChoiceSetting
  | ChoicesSetting
  | SpansSetting
  | WindowsSetting
  | TextSetting;

type Given<S extends Setting> = Omit<S, 'kind'>;

export const number = (said: Given<NumberSetting>): NumberSetting => ({ kind: 'NUMBER', ...said });
export const numbers = (said: Given<NumbersSetting>): NumbersSetting => ({ kind: 'NUMBERS', ...said });
export const spans = (said: Given<SpansSetting>): SpansSetting => ({ kind: 'SPANS', ...said });
export const windows = (said: Given<WindowsSetting>): WindowsSetting => ({ kind: 'WINDOWS', ...said });
export const text = (said: Given<TextSetting>): TextSetting => ({ kind: 'TEXT', ...said });
export const byName = <N extends string>(
  said: Omit<Given<ByNameSetting<N, number>>, 'limits'>,
): ByNameSetting<N, number> => ({
  kind: 'BY_NAME',
  ...said,
});
export const limitsByName = <N extends string>(said: Omit<Given<ByNameSetting<N>>, 'limits'>): ByNameSetting<N> => ({
  kind: 'BY_NAME',
  limits: true,
  ...said,
});
export const choice = <C extends string>(said: Given<ChoiceSetting<C>>): ChoiceSetting<C> => ({
  kind: 'CHOICE',
  ...said,
});
export const choices = <C extends string>(said: Given<ChoicesSetting<C>>): ChoicesSetting<C> => ({
  kind: 'CHOICES',
  ...said,
});

export const cadences = ['WEEKLY', 'BIWEEKLY', 'MONTHLY', 'QUARTERLY', 'ANNUAL'] as const;
export const grades = ['A', 'B', 'C', 'D', 'E'] as const;
