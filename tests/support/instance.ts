/** One of several platforms on a database, in a process of its own: it does its jobs by itself, and can be killed. */
import { startPlatform } from '../../src/server/start.js';
import { auditKey } from './auditKey.js';
import { backstage } from './backstage.js';
import './nothingDrawn.js';

const [url, filesDir] = process.argv.slice(2) as [string, string];
const options = { logLevel: 'error', filesDir, maxFileBytes: 1_000_000, auditKey, beatMs: 500 };
const platform = await startPlatform(url, 5, options);
backstage(platform);
process.send?.({ origin: await platform.app.listen({ port: 0, host: '127.0.0.1' }) });
process.on('disconnect', () => process.exit(0));
