/** Both ways in one process, which is told the database: the platform, and a bare HTTP server with hand-written SQL. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { EntityManager } from '@mikro-orm/postgresql';
import { overHttp, Person } from '../../demo/client.js';
import { startPlatform } from '../../src/server/start.js';
import { hire } from '../../tests/support/hire.js';
import { floor, type Asked } from './floor.js';

/** What the measuring process needs to know. */
export interface Serving {
  readonly ours: number;
  readonly floor: number;
  readonly token: string;
  readonly asked: Asked;
}

const [, , url = '', lines = '5'] = process.argv;
const poolSize = 10;
const platform = await startPlatform(url, poolSize, {
  logLevel: 'error',
  filesDir: '.data/bench/files',
  maxFileBytes: 1_000,
  idle: true,
});
const origin = await platform.app.listen({ port: 0, host: '127.0.0.1' });
const em = platform.orm.em.fork() as EntityManager;
const [manager, seller] = [await hire(em, { roles: ['SALES_MANAGER'] }), await hire(em, { roles: ['SALES_REP'] })];
const as = ({ account, token }: typeof seller) => new Person(overHttp(origin), account, token);
const places = Array.from({ length: Number(lines) }, (_, place) => place);
const offered: Asked['lines'][number][] = [];
for (const place of places) {
  const { id } = await as(manager).step('productRegister', {
    code: `P${place}`,
    name: '离心泵',
    specification: 'DN50',
    unit: '台',
  });
  offered.push({ product: id, quantity: '2', price: '100.00', deliveryOn: '2099-01-01' });
}
const customer = await as(seller).step('customerRegister', { name: 'A customer', contacts: [] });
const bare = floor(url, poolSize, seller.account, seller.department ?? null).listen(0, '127.0.0.1');
await once(bare, 'listening');

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send!((user + system) / 1_000);
});
process.on('disconnect', () => process.exit(0));
process.send!({
  ours: Number(new URL(origin).port),
  floor: (bare.address() as AddressInfo).port,
  token: seller.token,
  asked: { customer: customer.id, need: 'Two pumps', lines: offered },
} satisfies Serving);
