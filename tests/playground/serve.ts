/** A platform with the demo company on a database of its own; it ends with the test that started it. */
import { startPlatform } from '../../src/server/start.js';
import { backstage } from '../support/backstage.js';
import { demoCompany } from '../support/demoCompany.js';

const [database = 'playground', dir = '.data/test', port = '0', jobs = 'yes'] = process.argv.slice(2);

const { url, options, stop } = await demoCompany(database, dir);
const platform = await startPlatform(url, 5, { ...options, tellReads: true, idle: jobs === 'no' });
backstage(platform);
process.send?.({ origin: await platform.app.listen({ port: Number(port), host: '127.0.0.1' }) });
process.on('disconnect', () => void stop().finally(() => process.exit(0)));
