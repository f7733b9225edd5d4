/**
 * Whether costs are flat: of a row more on pages from 10 to 10,000 rows, of a right more, and whether memory comes to a
 * plateau however many different documents are asked: `npm run bench:flat`, or `-- --scale 10 --seconds 5`.
 */
import { parseArgs } from 'node:util';
import type { EntityManager } from '@mikro-orm/postgresql';
import { startPlatform } from '../src/server/start.js';
import { benchDatabase } from './data/database.js';
import { peopleOn } from './data/people.js';
import { memoryAfter } from './flat/memory.js';
import { rightsCost } from './flat/rights.js';
import { rowsCost } from './flat/rows.js';
import { short } from './report/spread.js';

const text = (value: string) => ({ type: 'string', default: value }) as const;
const { values } = parseArgs({ options: { scale: text('100'), seconds: text('3'), documents: text('20000') } });
const seconds = Number(values.seconds);
const counts = [2_000, 5_000, 10_000, 15_000, 20_000].filter((count) => count <= Number(values.documents));

/** Apollo keeps what it parsed in 30 MiB, some 12,000 of these; memory has come to a plateau where the last documents added less than this part of it. */
const plateau = 0.05;

const show = (lines: readonly string[][]) => {
  for (const cells of lines) console.log(cells.map((cell, at) => cell.padEnd(at ? 22 : 12)).join(''));
  console.log();
};

const database = await benchDatabase(Number(values.scale), console.log);
const platform = await startPlatform(database.url, 4, {
  logLevel: 'warn',
  filesDir: '.data/bench/files',
  maxFileBytes: 1_000_000,
  idle: true,
});
let flat = true;
try {
  const em = platform.orm.em.fork() as EntityManager;
  const { reader, service } = await peopleOn(em);

  console.log('What a row more costs a program, the average being 1\n');
  show(await rowsCost(platform.app, service.token, seconds));

  console.log('What the same rows cost whoever holds more, the first being 1\n');
  show((await rightsCost(em, platform.app, seconds)).lines);

  console.log('What is kept after so many different documents\n');
  const found = await memoryAfter(platform.app, reader.token, counts);
  const least = found[0]!.megabytes;
  const shown = found.map(({ documents, megabytes }) => [
    String(documents),
    `${short(megabytes)} MB`,
    short(megabytes / least),
  ]);
  show([['documents', 'heap', 'ratio'], ...shown]);
  const [before, last] = found.slice(-2) as [(typeof found)[0], (typeof found)[0]];
  flat = last.megabytes < before.megabytes * (1 + plateau);
  console.log(flat ? 'Memory comes to a plateau.' : 'Memory does NOT come to a plateau.');
} finally {
  await platform.close();
  await database.close();
}
process.exit(flat ? 0 : 1);
