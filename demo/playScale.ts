import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../src/config/environment.js';
import { clock } from '../src/core/clock.js';
import { StartError } from '../src/core/startError.js';
import { startPostgres } from '../src/server/postgres.js';
import { startPlatform } from '../src/server/start.js';
import { momentOf, today, workday } from './calendar.js';
import { sayTo, type Say } from './say.js';
import { sameChance } from './scale/chance.js';
import { customersPerScale, fill } from './scale/fill.js';

const began = performance.now();
const told = sayTo(process.stdout);
const say: Say = (line, passing) =>
  told(`${((performance.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${line}`, passing);

const { scale } = parseArgs({ options: { scale: { type: 'string', default: '1' } } }).values;
const { DATABASE_URL, DATA_DIR, FILES_DIR, LOG_LEVEL } = environment;

try {
  const wanted = Math.round(Number(scale) * customersPerScale);
  if (!(wanted > 0)) throw new StartError('--scale must be a number above 0, such as 100.');
  sameChance();
  clock.stand(momentOf(workday(today(), -253), 540));
  const postgres = DATABASE_URL ? undefined : await startPostgres({ dir: join(DATA_DIR, 'pg') });
  const url = DATABASE_URL ?? postgres!.url;
  const platform = await startPlatform(url, 5, {
    logLevel: LOG_LEVEL,
    filesDir: FILES_DIR,
    maxFileBytes: 1_000_000,
    idle: true,
  });
  try {
    const rows = [...(await fill(platform, url, wanted, say))].sort(([, one], [, other]) => other - one);
    for (const [table, count] of rows) say(`${count.toLocaleString('en').padStart(12)}  ${table}`);
    const total = rows.reduce((sum, [, count]) => sum + count, 0);
    say(`${total.toLocaleString('en').padStart(12)}  rows copied. DEMO=yes npm start serves them.`);
  } finally {
    await platform.close();
    await postgres?.stop();
  }
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exit(1);
}
