/** The company's words, which core code checks without knowing them: the regulation and the settings add theirs here. */

export interface Vocabulary {}

type WordsOf<K extends string> = Vocabulary extends Record<K, infer W extends string> ? W : string;

/** A clause or lettered duty of the regulation, such as `2.2.5c`. */
export type Clause = WordsOf<'clause'>;

/** The key of a number that the company decides, such as `contract.legalReview.workdays`. */
export type SettingKey = WordsOf<'setting'>;
