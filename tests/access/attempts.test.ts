import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { from } from '../support/from.js';
import { hire, moveClock, otherOrigin, platformNow, runJobs, sql } from '../support/people.js';
import { departmentNamed, employ, enter, type Opened } from '../support/staff.js';
import { refusalOf } from '../support/unchanged.js';

let admin: Person;
let auditor: Person;
let department: string;
let tried: Opened;
let addresses = 0;

beforeAll(async () => {
  [admin, auditor] = await Promise.all([hire('SYS_ADMIN'), hire('AUDITOR')]);
  department = await departmentNamed(admin, 'Attempts');
  tried = await employ(admin, department); // and signed in, from 127.0.0.1
});

afterAll(() => moveClock());

const at = (n: number) => `127.${process.pid % 250}.${n >> 8}.${n & 255}`;
/** An address that nobody has used yet. */
const strange = () => at((addresses += 1) + 255);

const tryAt = (address: string, login: string, password = 'not the password', to?: string) =>
  refusalOf(() => enter(from(address, to), login, password)).then(({ code }) => code);
const inTurn = async <T>(count: number, act: (n: number) => Promise<T>) => {
  const done: T[] = [];
  for (let n = 0; n < count; n += 1) done.push(await act(n));
  return done;
};
const counted = (codes: readonly string[]) => codes.filter((code) => code === 'UNAUTHENTICATED').length;
const waits = ({ errors }: Awaited<ReturnType<typeof refusalOf>>) => Number(errors[0]!.extensions['retryAfter']);
const later = (seconds: number) => moveClock(new Date(platformNow().getTime() + seconds * 1_000));

it('are limited for a login over all addresses, alike for one that is none (3.2.4b)', async () => {
  const said = [];
  for (const login of [tried.login, 'nobody-here-either'])
    said.push(await inTurn(24, (n) => tryAt(strange(), login, 'wrong', n % 2 ? otherOrigin : undefined)));
  expect(said.map(counted)).toEqual([20, 20]);
  expect(said[0]).toEqual(said[1]);
});

it('of strangers keep nobody out where they signed in before, elsewhere for minutes (3.2.4b)', async () => {
  const { login, password, id } = tried;
  await inTurn(30, () => tryAt(strange(), login));
  expect((await enter(from('127.0.0.1'), login, password)).account).toBe(id);

  const [elsewhere, home] = [strange(), () => enter(from(elsewhere), login, password)];
  const [seconds, asked] = [waits(await refusalOf(home)), elsewhere];
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(180);
  await later(seconds - 2);
  expect((await refusalOf(home)).code).toBe('RATE_LIMITED');
  await later(3);
  const there = await home();
  expect(there.account).toBe(id);
  await inTurn(30, () => tryAt(strange(), login));
  expect((await enter(from(asked), login, password)).account).toBe(id);
});

it('that were refused put the wait no further off, so that it ends (3.2.4b)', async () => {
  const { login, password, id } = await employ(admin, department);
  const address = strange();
  await inTurn(60, () => tryAt(address, login));
  const seconds = waits(await refusalOf(() => enter(from(address), login, password)));
  expect(seconds).toBeLessThanOrEqual(90);
  await later(seconds);
  expect((await enter(from(address), login, password)).account).toBe(id);
});

it('that are too many are answered with when to try again (3.2.4b)', async () => {
  const address = strange();
  await inTurn(11, () => tryAt(address, 'hasty'));
  const query = 'mutation { signIn(input: { login: "hasty", password: "x" }) { token } }';
  for (const accept of ['application/graphql-response+json', 'application/json']) {
    const { status, headers, json } = await from(address)({
      url: '/graphql',
      body: { query },
      headers: { 'content-type': 'application/json', accept },
    });
    const { errors } = (await json()) as { errors: [{ extensions: { code: string; retryAfter: number } }] };
    const [{ extensions }] = errors;
    expect(extensions.code).toBe('RATE_LIMITED');
    expect(headers['retry-after']).toBe(String(extensions.retryAfter));
    expect(status).toBe(429);
  }
});

it('are audited: who signed in from where, and once a minute how often it was refused (1.3.4b, 3.2.4b)', async () => {
  const [address, unknown, { id, login, password }] = [strange(), strange(), await employ(admin, department)];
  await runJobs(); // that what others tried is told
  const person = await enter(from(address), login, password);
  await inTurn(3, () => tryAt(address, login));
  await inTurn(11, () => tryAt(unknown, 'no such login'));
  const found = async () => {
    await runJobs();
    const query = `{ auditEvents(first: 50, filter: { action: { eq: "signIn" } }) {
      nodes { outcome code address times recordId account { id kind } requestId } } }`;
    const { auditEvents } = await auditor.ask(query);
    const nodes: Record<string, any>[] = auditEvents.nodes;
    return nodes.filter((event) => [address, unknown].includes(event['address'])).reverse();
  };
  const refused = { account: { kind: 'SYSTEM' }, outcome: 'REFUSED', code: 'UNAUTHENTICATED' };
  const first = await found();
  expect(first).toHaveLength(4);
  expect(first[0]).toMatchObject({ account: { id: person.account }, outcome: 'TAKEN', address, times: null });
  expect(first.slice(1)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...refused,
        account: expect.objectContaining(refused.account),
        recordId: id,
        times: 3,
      }),
      expect.objectContaining({
        outcome: 'REFUSED',
        address: unknown,
        code: 'UNAUTHENTICATED',
        recordId: null,
        times: 10,
      }),
      expect.objectContaining({ outcome: 'REFUSED', address: unknown, code: 'RATE_LIMITED', times: 1 }),
    ]),
  );
  expect(first.every(({ requestId }) => /^[\w-]{8,64}$/.test(requestId as string))).toBe(true);

  await inTurn(2, () => tryAt(address, login));
  expect(await found()).toHaveLength(4);
  await later(61);
  const last = (await found()).at(-1);
  expect(last).toMatchObject({ code: 'UNAUTHENTICATED', address, recordId: id, times: 2 });
});

it('are forgotten once they count no more (3.2.4b)', async () => {
  await sql(`update sign_in_attempt set wrong = 0, too_soon = 0, told_at = now() + interval '9 days'`); // when a clock was put back
  await later(2 * 3_600);
  await runJobs();
  await later(61);
  await runJobs();
  expect(await sql('select * from sign_in_attempt')).toEqual([]);
});
