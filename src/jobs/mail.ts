import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { createTransport } from 'nodemailer';
import { clock } from '../core/clock.js';
import type { Text } from '../core/text.js';
import { codeMinutes, newCode, type CodePurpose } from '../services/access/mailedCodes.js';
import { letterOf, noteMailed, type Letter } from '../services/flow/inbox/letter.js';

/** The mail server, and from whom mail comes. */
export interface Mailing {
  readonly url: string;
  readonly from: string;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Mails notifications, each once: a server that was lost between sending and noting it sends the same message again,
 * by the same Message-ID. Whatever becomes of it, the inbox has it.
 */
export function mailer({ url, from }: Mailing) {
  const transport = createTransport({ url, ...patience });
  const host = /@([^>]+)/.exec(from)![1]!;
  const send = ({ to, at, en, zh }: Letter, message: string) =>
    transport.sendMail({
      from,
      to,
      date: at,
      subject: zh.split('\n')[0],
      text: `${zh}\n\n${en}\n`,
      messageId: `<${message}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  return {
    async notification(em: EntityManager, notification: string): Promise<void> {
      const letter = await letterOf(em.fork(), notification);
      if (!letter) return;
      await send(letter, notification);
      await noteMailed(em.fork(), notification);
    },
    /** Mails a new one-time code, which is made only now: no job ever holds it. */
    async code(em: EntityManager, wanted: { account: string; purpose: CodePurpose }): Promise<void> {
      const made = await newCode(em.fork(), wanted, clock.now());
      if (made) await send({ to: made.to, at: clock.now(), ...letterWith(made.code, wanted.purpose) }, randomUUID());
    },
  };
}

/** What a mailed code says of itself. */
function letterWith(code: string, purpose: CodePurpose): Text {
  const [en, zh] =
    purpose === 'PASSWORD' ? ['to choose a new password', '重设密码'] : ['to confirm this email address', '确认本邮箱'];
  return {
    en: `Your code ${en} in Guicheng, good once and for ${codeMinutes} minutes:\n\n${code}\n\nIf you did not ask for it, ignore this message.`,
    zh: `规程：用于${zh}的验证码\n\n${code}\n\n${codeMinutes} 分钟内有效，仅可使用一次。如非本人操作，请忽略本邮件。`,
  };
}
