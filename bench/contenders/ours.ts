import { documentOf } from './documents.js';
import { startChild } from './child.js';
import type { Contender } from './contender.js';

/** The platform over HTTP with a session, every rule on. */
export const ours: Contender = {
  name: 'ours',
  means: () => 'this platform: session, shield, scopes, limits, cost and audit on',
  start: ({ url }) => startChild('ours', 'bench/servers/ours.ts', { url }),
  not: {},
  path: () => '/graphql',
  body: (workload, ask) => ({ query: documentOf(workload, ask), variables: ask.variables }),
  headers: ({ by }, people) => ({ authorization: `Bearer ${people[by].token}` }),
  shape: (_, data) => data,
};
