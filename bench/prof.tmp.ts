import { Session } from 'node:inspector/promises';

import { startPlatform } from '../src/server/start.js';
import { benchDatabase } from './data/database.js';
import { peopleOn } from './data/people.js';
const which = process.argv[2]!;
const times = Number(process.argv[3] ?? 40);
const db = await benchDatabase(100, console.log);
const platform = await startPlatform(db.url, 10, {
  logLevel: 'warn',
  filesDir: '.data/bench/files',
  maxFileBytes: 1e6,
  idle: true,
});
const people = await peopleOn(platform.orm.em.fork() as never);
const before = new Date().toISOString();
const docs: Record<string, [string, string, object]> = {
  report: [
    'service',
    `query Report($before: DateTime!, $rows: Int!) { orders(first: $rows, orderBy: ENTERED_AT_DESC, filter: { enteredAt: { lt: $before } }) { nodes { id number state amount enteredAt deliverBy customer { name } department { name } } } }`,
    { before, rows: 5000 },
  ],
  page: [
    'reader',
    `query P($before: DateTime!) { orders(first: 50, orderBy: ENTERED_AT_DESC, filter: { enteredAt: { lt: $before } }) { nodes { id number state amount enteredAt deliverBy } } }`,
    { before },
  ],
};
const em0 = platform.orm.em.fork();
const cust = (await em0
  .getConnection()
  .execute(`select id from customer where owner_id = ? and state = 'ACTIVE' limit 1`, [
    people.seller.account,
  ])) as any[];
const prods = (await em0.getConnection().execute(`select p.id from product p where p.state='ACTIVE' limit 5`)) as any[];
docs['draft'] = [
  'seller',
  `mutation Draft($input: QuotationDraftInput!) { quotationDraft(input: $input) { quotation { id number state need net tax total customer { name } lines(first: 10) { nodes { id name unit quantity price amount deliveryOn product { id } } } } } }`,
  {
    input: {
      customer: cust[0]?.id,
      need: 'x',
      lines: prods.map((p: any, at: number) => ({
        product: p.id,
        quantity: '3',
        price: `${400 + at}.50`,
        deliveryOn: '2027-03-01',
      })),
    },
  },
];
const [who, query, variables] = docs[which]!;
const headers = { authorization: `Bearer ${people[who as never]['token']}` };
const ask = async () => {
  const r = await platform.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
  if (r.statusCode !== 200 || r.body.includes('"errors"')) throw new Error(r.body.slice(0, 300));
  return r.body.length;
};
console.log(await ask(), await ask());

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 200 });
await session.post('Profiler.start');
const cpu = process.cpuUsage();
const t = performance.now();
for (let i = 0; i < times; i++) await ask();
const used = process.cpuUsage(cpu);
console.log('per request ms cpu', (used.user + used.system) / 1000 / times, 'wall', (performance.now() - t) / times);
const { profile } = (await session.post('Profiler.stop')) as any;
const self = new Map<string, number>();
const byId = new Map(profile.nodes.map((n: any) => [n.id, n]));
const total = profile.samples.length;
for (const id of profile.samples) {
  const n: any = byId.get(id);
  const k = `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.split('/').slice(-2).join('/')}:${n.callFrame.lineNumber + 1}`;
  self.set(k, (self.get(k) ?? 0) + 1);
}
for (const [k, n] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 32))
  console.log(((100 * n) / total).toFixed(1).padStart(6), k);
await platform.close();
await db.close();
process.exit(0);
