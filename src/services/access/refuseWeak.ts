import { malformed } from '../../core/refusal.js';
import type { Text } from '../../core/text.js';
import common from './commonPasswords.json' with { type: 'json' };

const words = new Set(common.words.split(' '));

const usual = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** What is left of a password without the digits and signs around it: `Dragon-2026!` is `dragon`. */
const core = (password: string): string => password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

const isCommon = (password: string): boolean =>
  words.has(password) || words.has(core(password)) || new Set(password).size < 4;

/** Short names are in too many words: four letters count, or two Chinese characters. */
const counts = (name: string): boolean => (/\p{Script=Han}/u.test(name) ? name.length >= 2 : name.length >= 4);

const refuse = (field: string, means: Text) => malformed(field, '3.2.4b', means);

/** Refuses a new password that is among the commonest or holds one of these names: the login, the person's, the company's (3.2.4b). */
export function refuseWeak(field: string, password: string, names: readonly string[]): void {
  const said = usual(password);
  if (isCommon(said))
    throw refuse(field, {
      en: 'The password is among the most common ones: choose a longer or an unusual one.',
      zh: '密码过于常见，请选用更长或不常见的密码。',
    });
  if (names.map(usual).some((name) => counts(name) && said.includes(name)))
    throw refuse(field, {
      en: 'The password contains the login or a name: choose one without.',
      zh: '密码不得包含登录名、姓名或公司名称。',
    });
}
