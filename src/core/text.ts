import type { Clause } from './vocabulary.js';

export type Locale = 'en' | 'zh';

/** One text in the languages of the company. */
export type Text = Readonly<Record<Locale, string>>;

const ended = (sentence: string, stop: string) => (/[.。?？]$/u.test(sentence) ? sentence : sentence + stop);

/** A description as the schema shows it: `English. 中文。 (2.2.5c)`. */
export function describe({ en, zh }: Text, clause?: Clause): string {
  return `${ended(en, '.')} ${ended(zh, '。')}${clause ? ` (${clause})` : ''}`;
}

/** The text with its first letter small: a type's name as a field is called, a sentence inside another. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text[0]!.toLowerCase() + text.slice(1);

/** A decimal without zeros at the end of what follows its point. */
export function trimmed(decimal: string): string {
  if (!decimal.includes('.')) return decimal;
  let end = decimal.length;
  while (decimal[end - 1] === '0') end -= 1;
  return decimal.slice(0, decimal[end - 1] === '.' ? end - 1 : end);
}

/** A name of the code as the database writes it: `step_record` of `StepRecord`, `due_at` of `dueAt`. */
export const snake = (name: string): string => name.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();
