import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask, close } from './database.js';
import { draft } from './draft.js';
import { nested } from './nested.js';
import { reads } from './reads.js';
import { viewerOf, type Viewer } from './session.js';
import { steps } from './steps.js';

/** The floor: a route for each workload. */
const routes: Readonly<Record<string, (viewer: Viewer, variables: never) => Promise<unknown>>> = {
  ...reads,
  nested,
  steps,
  draft: ({ account, department }, { input }: { input: never }) => draft(ask, account, department, input),
};

async function answer(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
  const viewer = await viewerOf(request.headers.authorization);
  if (!viewer) {
    response.writeHead(401).end();
    return;
  }
  const data = await routes[request.url!.slice(1)]!(viewer, JSON.parse(body) as never);
  const text = JSON.stringify({ data });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  response.writeHead(200, headers).end(text);
}

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part: string) => (body += part));
  request.on('end', () => {
    answer(request, response, body).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end('{"errors":[]}');
    });
  });
});
server.listen(0, '127.0.0.1', () => process.send!({ port: (server.address() as AddressInfo).port }));
for (const end of ['SIGTERM', 'disconnect']) process.once(end, () => void close().then(() => process.exit(0)));
