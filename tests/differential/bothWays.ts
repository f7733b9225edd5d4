import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer } from './answers.js';
import type { Pools } from './pools.js';

/** A request as a test writes it down. */
export interface Case {
  readonly name: string;
  readonly document: string;
  /** The login of who asks; see `viewers.ts` for what they hold. */
  readonly viewer: string;
  readonly variables?: (ids: Readonly<Record<string, readonly string[]>>) => object;
  readonly operationName?: string;
  readonly language?: 'en' | 'zh';
  /** The codes of the errors that both answers hold. */
  readonly refused?: readonly string[];
}

interface Served {
  readonly origins: readonly [planned: string, byLevel: string];
  readonly tokens: Readonly<Record<string, string | null>>;
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly values: Readonly<Record<string, readonly unknown[]>>;
}

/** Starts both platforms in a process of their own, and asks them. */
export async function bothWays(database: string) {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const script = fileURLToPath(new URL('./serve.ts', import.meta.url));
  const child = fork(script, [database], { execArgv: ['--import', './tests/support/register.mjs'], env });
  const gone = once(child, 'exit');
  const said = once(child, 'message').then(([served]) => served as Served);
  const served = await Promise.race([said, gone.then(() => undefined)]);
  if (!served) throw new Error('The platforms to compare did not start.');
  const { origins, tokens, ids, values } = served;

  const ask = async ({ document: query, viewer, variables, operationName, language = 'en' }: Case) => {
    if (!(viewer in tokens)) throw new Error(`Nobody signs in as ${viewer}.`);
    const token = tokens[viewer];
    const headers = { 'content-type': 'application/json', 'accept-language': language };
    const request = {
      method: 'POST',
      headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query, operationName, variables: variables?.(ids) ?? {} }),
    };
    const answers = origins.map(async (origin): Promise<Answer> => {
      const answer = await fetch(`${origin}/graphql`, request);
      return { status: answer.status, text: await answer.text() };
    });
    return Promise.all(answers);
  };
  const stop = () => {
    child.disconnect();
    return gone;
  };
  const pools: Pools = {
    ids: new Map(Object.entries(ids)),
    values: new Map(Object.entries(values)),
    cursors: new Map(),
  };
  return { ask, stop, pools, viewers: Object.keys(tokens) };
}
