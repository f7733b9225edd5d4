import { startChild } from './child.js';
import type { Contender } from './contender.js';

/** Hand-written SQL in a bare HTTP server: what every other server is measured by. */
export const floor: Contender = {
  name: 'floor',
  means: () => 'hand-written SQL, prepared statements, node:http; the session and its rules are looked up as we do',
  start: ({ url }) => startChild('floor', 'bench/servers/floor/server.ts', { url }),
  not: {},
  path: ({ name }) => `/${name}`,
  body: (_, { variables, document }) => ({ ...variables, ...(document === undefined ? {} : { document }) }),
  headers: ({ by }, people) => ({ authorization: `Bearer ${people[by].token}` }),
  shape: (_, data) => data,
};
