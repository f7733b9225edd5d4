import type { Server } from 'node:http';

/** Closes connections on which nothing has been said: Node waits for the rest of a request, but not for its first byte. */
export function closeSilent(server: Pick<Server, 'on'>, seconds: number): void {
  server.on('connection', (socket) => {
    const close = () => socket.bytesRead || socket.destroy();
    setTimeout(close, seconds * 1_000).unref();
  });
}
