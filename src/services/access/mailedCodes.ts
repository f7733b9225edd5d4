import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/sql/params.js';
import { malformed } from '../../core/refusal.js';
import { sha256 } from '../../core/sha256.js';
import type { Account, MailedCode } from '../../entities/index.js';
import { run } from '../../reads/run.js';
import { connection } from '../flow/connection.js';
import type { Work } from '../flow/words.js';

export type CodePurpose = MailedCode['purpose'];

/** How long a mailed code is good. */
export const codeMinutes = 30;

/** How often a code that could not be mailed is made and mailed again. */
const attempts = 3;

/** Has a code mailed by a job, in SQL over rows with the id of an account. */
export const mailing = (purpose: CodePurpose, accounts: string): string =>
  `select graphile_worker.add_job('mailCode', json_build_object('account', a.id, 'purpose', '${purpose}'),
    max_attempts => ${attempts}) from (${accounts}) a`;

/** A new code for an account and the address to mail it to; none where there is none, or nobody confirmed that it is theirs. */
export async function newCode(
  em: EntityManager,
  { account, purpose }: { readonly account: string; readonly purpose: CodePurpose },
  now: Date,
): Promise<{ to: string; code: string } | undefined> {
  const code = randomBytes(12).toString('base64url');
  const params = new Params();
  const [$account, $purpose] = [params.add(account), params.add(purpose)];
  const confirmed = purpose === 'PASSWORD' ? 'and email_confirmed_at is not null' : '';
  const sql = `with owner as (select id, email from account
      where id = ${$account} and state = 'ACTIVE' and email is not null ${confirmed}),
    kept as (insert into mailed_code (account_id, purpose, code_hash, sent_at)
      select id, ${$purpose}, ${params.add(sha256(code))}, ${params.moment(now)} from owner
      on conflict (account_id, purpose) do update set code_hash = excluded.code_hash, sent_at = excluded.sent_at)
    select email as to from owner`;
  const [owner] = await run<{ to: string }>(em, sql, params);
  return owner && { ...owner, code };
}

/** Whose code it is, once, for it is gone then; undefined where it is none, is too old, or is that of another login. */
export async function spendCode(
  em: EntityManager,
  { purpose, code, login }: { readonly purpose: CodePurpose; readonly code: string; readonly login: string },
  now: Date,
): Promise<{ id: string; version: number } | undefined> {
  const params = new Params();
  const sql = `delete from mailed_code c using account a
    where a.id = c.account_id and a.login = ${params.add(login)} and a.state = 'ACTIVE'
      and c.purpose = ${params.add(purpose)} and c.code_hash = ${params.add(sha256(code))}
      and c.sent_at between ${params.moment(now)} - interval '${codeMinutes} minutes' and ${params.moment(now)}
    returning a.id, a.version`;
  const [owner] = await run<{ id: string; version: number }>(em, sql, params);
  return owner;
}

/** What is said of a code that is no good. */
export const wrongCode = () =>
  malformed('code', '3.2.4b', {
    en: `The code is wrong, was used, or is older than ${codeMinutes} minutes.`,
    zh: `验证码错误、已使用或已超过 ${codeMinutes} 分钟。`,
  });

/** Spends the code that was mailed to the address of an account in the step that confirms it. */
export async function spendAddressCode({ [connection]: em, record, now }: Work<Account>, code: string): Promise<void> {
  if (!(await spendCode(em, { purpose: 'ADDRESS', login: record.login, code }, now))) throw wrongCode();
}

/** Deletes the codes that are no good any more. */
export async function forgetCodes(em: EntityManager, now: Date): Promise<void> {
  const params = new Params();
  const sql = `delete from mailed_code where sent_at < ${params.moment(now)} - interval '${codeMinutes} minutes'`;
  await run(em, sql, params);
}
