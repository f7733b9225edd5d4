import { once } from 'node:events';

/** Lets the platforms go. */
export default async function teardown() {
  const gone = globalThis.testServers.map((server) => once(server, 'exit'));
  for (const server of globalThis.testServers) server.disconnect();
  await Promise.all(gone);
}
