import { rm } from 'node:fs/promises';
import { startPostgres } from '../src/server/postgres.js';
import { startPlatform } from '../src/server/start.js';
import { overHttp } from './client.js';
import { loadDemo } from './load.js';
import { castOf } from './story/cast.js';
import { playStory, stories } from './story/story.js';

/** Plays the stories that are named, or all, over HTTP on a platform of its own, which is gone afterwards. */
const dir = '.data/story';
const say = (line = '') => process.stdout.write(`${line}\n`);

const names = process.argv.slice(2) as (keyof typeof stories)[];
const strange = names.find((name) => !(name in stories));
if (strange) throw new Error(`There is no story ${strange}: ${Object.keys(stories).join(', ')}.`);

await rm(dir, { recursive: true, force: true });
const postgres = await startPostgres({ dir: `${dir}/pg` });
const platform = await startPlatform(postgres.url, 5, {
  logLevel: 'error',
  filesDir: `${dir}/files`,
  maxFileBytes: 1_000_000,
  idle: true,
});
try {
  await loadDemo(platform);
  const cast = await castOf(overHttp(await platform.app.listen({ port: 0, host: '127.0.0.1' })));
  for await (const scene of playStory(cast, names.length ? names : undefined)) {
    if ('part' in scene) say(`\n${scene.part}\n`);
    else if (!scene.refused) say(`  ✓ ${scene.said}`);
    else {
      const { code, clause, blockers } = scene.refused;
      say(`  ✗ ${scene.said}: ${code}${clause ? `, clause ${clause}` : ''} ${blockers.join(' ')}`);
    }
  }
} finally {
  await platform.close();
  await postgres.stop();
  await rm(dir, { recursive: true, force: true });
}
