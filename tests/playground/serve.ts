/** A platform with the demo company on a database of its own; it ends with the test that started it. */
import { startPlatform } from '../../src/server/start.js';
import { demoCompany } from '../support/demoCompany.js';

const [database = 'playground', dir = '.data/test', port = '0'] = process.argv.slice(2);

const { url, options, stop } = await demoCompany(database, dir);
const { app } = await startPlatform(url, 5, { ...options, tellReads: true });
process.send?.({ origin: await app.listen({ port: Number(port), host: '127.0.0.1' }) });
process.on('disconnect', () => void stop().finally(() => process.exit(0)));
