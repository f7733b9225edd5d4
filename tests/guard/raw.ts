import { expect } from '@jest/globals';
import { request } from 'node:http';
import type { Person } from '../../demo/client.js';
import { origin, otherOrigin } from '../support/people.js';

/** Stands in every input that no answer may echo. */
export const marker = 'M4RK3R';

export interface Raw {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly text: string;
  readonly bytes: Buffer;
}

export interface RawRequest {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  readonly server?: string;
  /** Breaks the connection off once the body is sent, without ending the request. */
  readonly abort?: boolean;
}

/** Sends a request as it is: nothing is encoded, added or followed. */
export function raw(path: string, { method = 'POST', headers = {}, body, server = origin, abort }: RawRequest = {}) {
  const { hostname, port } = new URL(server);
  return new Promise<Raw>((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: answer.statusCode!, headers: answer.headers, text: bytes.toString(), bytes });
      });
    });
    sent.on('error', reject);
    if (abort) return void sent.write(body ?? '', () => setTimeout(() => sent.destroy(new Error('aborted')), 20));
    sent.end(body);
  });
}

/** A body for `/graphql` as it is, from somebody, to both servers or to these. */
export const post = (person: Person, body: string | Buffer, headers = {}, servers = [origin, otherOrigin]) =>
  Promise.all(
    servers.map((server) =>
      raw('/graphql', {
        body,
        server,
        headers: { 'content-type': 'application/json', ...person.authorization, ...headers },
      }),
    ),
  );

/** An operation from somebody, to both servers or to these. */
export const ask = (person: Person, query: unknown, variables?: unknown, servers?: string[]) =>
  post(person, JSON.stringify({ query, variables }), {}, servers);

const codes = [
  'UNAUTHENTICATED FORBIDDEN NOT_FOUND BAD_USER_INPUT CONFLICT STEP_BLOCKED RATE_LIMITED QUERY_TOO_COMPLEX',
  'GRAPHQL_PARSE_FAILED GRAPHQL_VALIDATION_FAILED OPERATION_RESOLUTION_FAILURE BAD_REQUEST PERSISTED_QUERY_NOT_FOUND',
]
  .join(' ')
  .split(' ');

const ours =
  /\n {4}at |node_modules|\.[jt]s:\d|\/(tmp|work|home)\/|\b(select|insert|update) .*\b(from|into|set)\b|syntax error at/i;

/** The codes that an answer refuses with, once it proved to tell nothing: not of us, and not of what was sent. */
export function refusals({ status, headers, text }: Raw, echo: string | RegExp = marker): string[] {
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(ours);
  expect(text).not.toMatch(echo);
  expect(text.length).toBeLessThan(60_000);
  const answer = JSON.parse(text) as { errors?: { message: string; extensions: object }[]; code?: string };
  const refused =
    answer.errors?.map(({ message, extensions }) => ({ message, ...extensions })) ?? (answer.code ? [answer] : []);
  for (const refusal of refused as { message: string; code: string; requestId: string }[]) {
    expect(codes).toContain(refusal.code);
    expect(refusal.requestId).toBe(headers['x-request-id']);
    expect(refusal.message).toMatch(/\S/);
  }
  return (refused as { code: string }[]).map(({ code }) => code);
}

/** Expects both servers to refuse with these codes, in the same words. */
export function expectRefused(answers: Raw[], ...expected: string[]) {
  const [codes, others] = answers.map((answer) => refusals(answer));
  expect(codes).toEqual(others);
  expect(codes!.filter((code) => !expected.includes(code))).toEqual([]);
  expect(codes!.length).toBeGreaterThan(0);
}
