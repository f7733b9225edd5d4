import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { startChild } from '../contenders/child.js';
import type { Ground } from '../contenders/contender.js';
import { ours } from '../contenders/ours.js';
import type { LoadClient } from '../measure/load.js';
import { requestOf } from '../measure/verify.js';
import type { Workload } from '../workload.js';
import { flameSvg } from './flameSvg.js';
import { engine, stacksIn, type Profile } from './stacks.js';

const dir = '.data/bench/profiles';
const picture = 'bench/flame.svg';

/** Profiles ours under a workload, draws what it spends its time on, and answers with that by package as a table. */
export async function flameOf(
  ground: Ground,
  workload: Workload,
  client: LoadClient,
  seconds: number,
): Promise<string> {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const flags = [
    '--import',
    './tests/support/register.mjs',
    '--cpu-prof',
    `--cpu-prof-dir=${dir}`,
    '--cpu-prof-interval=500',
  ];
  const server = await startChild('profiled', 'bench/servers/ours.ts', { url: ground.url }, flags);
  const requests = workload.asks.map((ask) => requestOf(ours, ground.people, workload, ask).toString('base64'));
  await client.send({ origin: server.origin, requests, connections: 32, seconds: 3 });
  const begun = process.hrtime.bigint();
  await client.send({ origin: server.origin, requests, connections: 32, seconds });
  await server.stop();
  const [file] = readdirSync(dir);
  const profile = JSON.parse(readFileSync(`${dir}/${file}`, 'utf8')) as Profile;
  const stacks = stacksIn(profile, Number(begun / 1_000n));
  writeFileSync(picture, flameSvg(stacks, `${workload.name}: ${workload.means}`));
  return byPackage(stacks);
}

function byPackage(stacks: ReadonlyMap<string, number>): string {
  const total = [...stacks.values()].reduce((sum, one) => sum + one, 0);
  const own = new Map<string, number>();
  for (const [stack, time] of stacks) {
    const places = stack.split(';').map((frame) => /\(([^()]*)\)$/.exec(frame)?.[1] ?? engine);
    const place = places.findLast((one) => one !== engine) ?? engine;
    own.set(place, (own.get(place) ?? 0) + time);
  }
  const rows = [...own].sort(([, one], [, other]) => other - one).slice(0, 20);
  return [
    `Where a point read of ours spends the time of its process (not waiting), the engine’s work counted as its caller’s, drawn in [flame.svg](flame.svg):`,
    '',
    '| | share |',
    '| --- | --- |',
    ...rows.map(([place, time]) => `| ${place} | ${((100 * time) / total).toFixed(1)} % |`),
  ].join('\n');
}
