import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../core/clock.js';
import type { Context, SignedIn } from '../../core/context.js';
import { Params } from '../../core/sql/params.js';
import { Refusal } from '../../core/refusal.js';
import type { Account } from '../../entities/index.js';
import { run } from '../../reads/run.js';
import { auditInserts } from '../flow/audit/auditInserts.js';
import { takeStep } from '../flow/takeStep.js';
import type { Work } from '../flow/words.js';
import { asSystem, systemAccount } from './asSystem.js';
import { admitAddress, admitCode, noteWrong } from './attempts.js';
import { mailing, spendCode, wrongCode } from './mailedCodes.js';
import { newPassword } from './newPassword.js';
import { endSessions } from './sessions.js';

/** Whoever sends no mail says whom to turn to instead. */
function needMail({ mails }: Context): void {
  if (!mails)
    throw new Refusal('FORBIDDEN', {
      clause: '3.2.4b',
      means: { en: 'No mail is sent from here: ask an administrator.', zh: '本平台不发送邮件，请联系管理员。' },
    });
}

/** Mails a code to whoever has this login, if they confirmed their address; nobody is told whether there is such a login. */
export async function forgotten(context: Context, login: string): Promise<void> {
  const { em, address, requestId } = context;
  needMail(context);
  const now = clock.now();
  const tried = { login, address, requestId };
  await admitAddress(em, tried, now);
  if (!(await admitCode(em, tried, now))) return; // as many as one needs were mailed
  const params = new Params();
  const owner = `select id from account where login = ${params.add(login)} and state = 'ACTIVE' and kind <> 'SERVICE'`;
  const [found] = await run<{ id: string }>(em, owner, params);
  const event = { at: now, account: await systemAccount(em), action: 'passwordForgotten', outcome: 'TAKEN' } as const;
  const written = new Params();
  const record = found?.id ?? null;
  const audit = auditInserts([{ ...event, record, clause: '3.2.4b', requestId, address }], written);
  const queue = mailing('PASSWORD', `select id from account where id = ${written.add(record)}`);
  await run(em, `with audited as (${audit}) ${queue}`, written);
}

/** What is typed to choose a new password without the old one. */
export interface Recovery {
  readonly login: string;
  readonly code: string;
  readonly newPassword: string;
}

/** Sets a new password for whoever was mailed a code, in a step of Guicheng's, and ends the account's sessions (3.2.4b). */
export async function recover(context: Context, { login, code, newPassword: chosen }: Recovery): Promise<void> {
  const { em, address, requestId } = context;
  const now = clock.now();
  const tried = { login, address, requestId };
  await admitAddress(em, tried, now);
  const recovered = await em.transactional(async (within: EntityManager) => {
    const owner = await spendCode(within, { purpose: 'PASSWORD', login, code }, now);
    if (!owner) return false;
    const request = { id: owner.id, expectedVersion: owner.version };
    await takeStep(await asSystem(within, requestId), 'accountRecoverPassword', request, async (work) => {
      const { record } = work as Work<Account>;
      record.passwordHash = await newPassword(work, 'newPassword', chosen, record);
      record.passwordGiven = false;
      await endSessions(work as Work<Account>, record.id);
    });
    return true;
  });
  if (recovered) return;
  await noteWrong(em, tried, 'address');
  throw wrongCode();
}

/** Mails a code to the address of whoever asks, with which they confirm that it is theirs; false where one was just mailed. */
export async function confirmByMail(context: SignedIn): Promise<boolean> {
  needMail(context);
  const { em, viewer, address, requestId } = context;
  const now = clock.now();
  if (!(await admitCode(em, { login: viewer.account, address, requestId }, now))) return false;
  const params = new Params();
  await run(em, mailing('ADDRESS', `select id from account where id = ${params.add(viewer.account)}`), params);
  return true;
}
