import { rm } from 'node:fs/promises';
import { startPostgres } from '../src/server/postgres.js';
import { startPlatform } from '../src/server/start.js';
import { today } from './calendar.js';
import { choosePassword, enter, overHttp, type Person, type Send } from './client.js';
import { firstPasswordOf, password, personOf } from './company/people.js';
import { listPriceOf } from './history/products.js';
import { loadDemo } from './load.js';
import type { Cast } from './story/scene.js';
import { playStory } from './story/story.js';

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
  const cast = await castOf(overHttp(await platform.app.listen({ port: 0, host: '127.0.0.1' })));
  for await (const scene of playStory(cast)) {
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

/** People of the demo company, signed in, and a product of its. */
async function castOf(send: Send): Promise<Cast> {
  const as = (login: string): Promise<Person> => enter(send, personOf(login));
  const manager = await as('manager');
  const admin = await as('admin');
  const { products } = await manager.ask('{ products(filter: { code: { eq: "JN-LZ40" } }) { nodes { id } } }');
  const { roles } = await admin.ask('{ roles(filter: { key: { eq: "CUSTOMER" } }) { nodes { id } } }');
  return {
    seller: await as('lina'),
    otherSeller: await as('zhangwei'),
    manager,
    executive: await as('liu'),
    lawyer: await as('wang'),
    signatory: await as('sun'),
    producer: await as('dingning'),
    inspector: await as('shaobing'),
    carrier: await as('douwei'),
    product: { id: products.nodes[0].id, listPrice: listPriceOf('JN-LZ40'), quantity: 4 },
    personOf: async (customer) => {
      const login = `luyuan-${Date.now()}`;
      const opened = await manager.step('customerAccountOpen', {
        name: '陆远 Lu Yuan',
        login,
        firstPassword: firstPasswordOf(login),
        customer,
      });
      await admin.step('roleAssign', { role: roles.nodes[0].id, account: opened.id });
      return choosePassword(send, { login, firstPassword: firstPasswordOf(login) }, password);
    },
    today: today(),
  };
}
