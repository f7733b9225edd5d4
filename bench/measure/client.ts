import { Connection } from './connection.js';

/** What the client is told to do. */
export interface Load {
  readonly origin: string;
  /** Requests as bytes in base64, sent in turn. */
  readonly requests: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

/** What came of it, where nothing failed: requests answered, in how many seconds, and how long each took in milliseconds. */
export interface Outcome {
  readonly answered: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
}

/** What no value can hold: quotes in it would be escaped. */
const errors = Buffer.from('"errors":[');

/** The client, in a process of its own: sends on each connection one request after another, until the time is over. */
async function send({ origin, requests, connections, seconds }: Load): Promise<Outcome> {
  const bytes = requests.map((request) => Buffer.from(request, 'base64'));
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(origin)));
  const took: number[] = [];
  let next = 0;
  const begun = performance.now();
  const over = begun + seconds * 1_000;
  await Promise.all(
    open.map(async (connection) => {
      for (let sent = performance.now(); sent < over;) {
        const { status, body } = await connection.ask(bytes[next++ % bytes.length]!);
        const now = performance.now();
        took.push(now - sent);
        if (status !== 200 || body.includes(errors))
          throw new Error(`An answer failed: ${body.toString('utf8', 0, 500)}`);
        sent = now;
      }
    }),
  );
  const spent = (performance.now() - begun) / 1_000;
  for (const connection of open) connection.close();
  took.sort((one, other) => one - other);
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(part * took.length))] ?? 0;
  return { answered: took.length, seconds: spent, p50: at(0.5), p99: at(0.99) };
}

process.on('message', (load: Load) => {
  send(load).then(
    (outcome) => process.send!({ outcome }),
    (error: Error) => process.send!({ error: error.message }),
  );
});
process.once('disconnect', () => process.exit(0));
