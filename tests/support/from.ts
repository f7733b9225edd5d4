import { request } from 'node:http';
import type { Send } from '../../demo/client.js';
import { origin } from './people.js';

/** An answer with its headers. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly json: () => Promise<unknown>;
}

/** Posts to the platform from an address of this machine, `127.0.0.0/8`, as if it were another. */
export const from =
  (localAddress: string, to = origin) =>
  ({ url, body, headers }: Parameters<Send>[0]): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = request(to + url, { method: 'POST', localAddress, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('end', () => {
          const { statusCode: status = 0, headers } = answer;
          resolve({ status, headers, json: async () => JSON.parse(text) as unknown });
        });
      });
      asked.on('error', reject).end(JSON.stringify(body));
    });
