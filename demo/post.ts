import { request } from 'node:http';

/** What a server answered. */
export interface Posted {
  readonly status: number;
  readonly json: () => Promise<unknown>;
}

/** Posts JSON over a connection that is kept alive; `fetch` takes three times the CPU time. */
export const post = (url: string, headers: Record<string, string>, body: unknown): Promise<Posted> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode!, json: async () => JSON.parse(text) as unknown }));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
