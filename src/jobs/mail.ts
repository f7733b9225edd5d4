import type { EntityManager } from '@mikro-orm/postgresql';
import { createTransport } from 'nodemailer';
import { letterOf, noteMailed } from '../services/flow/inbox/letter.js';

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
  return async (em: EntityManager, notification: string): Promise<void> => {
    const letter = await letterOf(em.fork(), notification);
    if (!letter) return;
    const { to, at, en, zh } = letter;
    await transport.sendMail({
      from,
      to,
      date: at,
      subject: zh,
      text: `${zh}\n\n${en}\n`,
      messageId: `<${notification}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    await noteMailed(em.fork(), notification);
  };
}
