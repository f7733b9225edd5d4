import type { AddressInfo } from 'node:net';
import { environment } from '../../src/config/environment.js';
import { startPlatform } from '../../src/server/start.js';

/** The platform as `npm start` runs it, in one process, but for the demo company. */
const { url } = JSON.parse(process.env['BENCH_SETTINGS']!) as { url: string };
const { MAX_FILE_MB } = environment;
const platform = await startPlatform(url, 10, {
  logLevel: 'warn',
  filesDir: '.data/bench/files',
  maxFileBytes: MAX_FILE_MB * 1_000_000,
  idle: true,
});
await platform.app.listen({ port: 0, host: '127.0.0.1' });
for (const end of ['SIGTERM', 'disconnect']) process.once(end, () => void platform.close().then(() => process.exit(0)));
process.send!({ port: (platform.app.server.address() as AddressInfo).port });
