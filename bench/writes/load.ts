import { once } from 'node:events';
import { connect } from 'node:net';

/** The request that is sent again and again. */
export interface Sent {
  readonly port: number;
  readonly path: string;
  readonly token: string;
  readonly body: string;
}

/** Sends a request over so many connections at once, each as soon as its last was answered; answers with how many were. */
export async function load({ port, path, token, body }: Sent, connections: number, seconds: number): Promise<number> {
  const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}`;
  const request = `${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const until = performance.now() + seconds * 1_000;
  let answered = 0;
  const one = async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    let got = '';
    const next = () => {
      got = '';
      if (performance.now() < until) socket.write(request);
      else socket.destroy();
    };
    socket.setEncoding('latin1').on('data', (part: string) => {
      got += part;
      const end = got.indexOf('\r\n\r\n');
      const length = end < 0 ? undefined : /content-length: (\d+)/i.exec(got.slice(0, end))?.[1];
      if (length === undefined || got.length < end + 4 + Number(length)) return;
      if (!got.includes('"number":"BJ-')) throw new Error(got);
      answered += 1;
      next();
    });
    next();
    await once(socket, 'close');
  };
  await Promise.all(Array.from({ length: connections }, one));
  return answered;
}
