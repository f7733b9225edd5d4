import { once } from 'node:events';

/** Lets the platforms go. */
export default async function teardown() {
  const servers = globalThis.testServers.filter(({ connected }) => connected);
  const gone = servers.map((server) => once(server, 'exit'));
  for (const server of servers) server.disconnect();
  await Promise.all(gone);
}
