import { rm } from 'node:fs/promises';
import { startPostgres } from '../src/server/postgres.js';
import { startPlatform } from '../src/server/start.js';
import { personOf } from './company/people.js';
import { enter, overHttp } from './client.js';
import { loadDemo } from './load.js';
import { playContract } from './story.js';

/** Plays the story over HTTP on a platform of its own, which is gone afterwards. */
const dir = '.data/story';
const say = (line = '') => process.stdout.write(`${line}\n`);

await rm(dir, { recursive: true, force: true });
const postgres = await startPostgres({ dir: `${dir}/pg` });
const platform = await startPlatform(postgres.url, 5, {
  logLevel: 'error',
  filesDir: `${dir}/files`,
  maxFileBytes: 1_000_000,
  idle: true,
});
try {
  await loadDemo(platform, say);
  const send = overHttp(await platform.app.listen({ port: 0, host: '127.0.0.1' }));
  const [seller, otherSeller, lawyer, signatory] = await Promise.all(
    ['lina', 'zhangwei', 'wang', 'sun'].map((login) => enter(send, personOf(login))),
  );
  const cast = { seller: seller!, otherSeller: otherSeller!, lawyer: lawyer!, signatory: signatory! };
  say('\nOne contract, by the book (2.2.5)\n');
  for await (const { said, refused } of playContract(cast, new Date().toISOString().slice(0, 10)))
    say(
      refused
        ? `  ✗ ${said}: ${refused.code}${refused.clause ? `, clause ${refused.clause}` : ''} ${refused.blockers.join(' ')}`
        : `  ✓ ${said}`,
    );
} finally {
  await platform.close();
  await postgres.stop();
  await rm(dir, { recursive: true, force: true });
}
