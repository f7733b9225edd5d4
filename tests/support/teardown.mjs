/** Lets the platforms go. */
export default async function teardown() {
  const server = globalThis.testServer;
  await new Promise((resolve) => {
    server.once('exit', resolve);
    server.disconnect();
  });
}
