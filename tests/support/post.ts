import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what arrives, or refuses as many messages as it is told to. */
export async function postOffice() {
  const office = { arrived: [] as string[], refusing: 0 };
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (office.refusing > 0) {
          office.refusing -= 1;
          return answer(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        }
        office.arrived.push(Buffer.concat(parts).toString());
        return answer();
      });
    },
  });
  post.listen(0, '127.0.0.1');
  await once(post.server, 'listening');
  const { port } = post.server.address() as AddressInfo;
  const variables = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: '规程 <guicheng@example.com>' };
  return Object.assign(office, { variables, close: () => new Promise<void>((closed) => post.close(closed)) });
}
