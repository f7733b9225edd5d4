import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, rmSync } from 'node:fs';
import type { Person } from '../../demo/client.js';
import { hire, origin, sql, stranger } from '../support/people.js';
import { deal, type Deal } from './deal.js';
import { marker, raw, refusals } from './raw.js';
import { until } from '../support/until.js';

let seller: Person;
let own: Deal;
let filed: number;

beforeAll(async () => {
  seller = await hire('SALES_REP');
  own = await deal(seller);
  filed = await count();
  const [database] = await sql<{ name: string }>('select current_database() as name');
  folder = `.data/test/files/${database!.name}/incoming`;
});

const count = async () => (await sql<{ n: number }>('select count(*)::int as n from file_record'))[0]!.n;
let folder: string;
const incoming = () => readdirSync(folder);

afterEach(async () => {
  await until(() => incoming().length === 0);
  expect(await count()).toBe(filed);
});

const boundary = 'x'.repeat(20);
const field = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const content = (text: string, name = `${marker}.txt`) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/${marker}\r\n\r\n${text}\r\n`;
const end = `--${boundary}--\r\n`;
const about = (kind = 'CONTRACT_ATTACHMENT', record = own.contract.id) => field('record', record) + field('kind', kind);

const upload = (body: string | Buffer, type = `multipart/form-data; boundary=${boundary}`, person = seller) =>
  raw('/files', { body, headers: { 'content-type': type, ...person.authorization } });

const most = 1_000_000;

describe('an upload', () => {
  it.each<[string, () => string | Buffer]>([
    ['no file', () => about() + end],
    ['a field for a file', () => about() + field('file', marker) + end],
    ['two files', () => about() + content(marker) + content(marker) + end],
    ['an empty file', () => about() + content('') + end],
    ['no kind', () => field('record', own.contract.id) + content(marker) + end],
    ['another kind', () => about(marker) + content(marker) + end],
    ['a prototype for a kind', () => about('__proto__') + content(marker) + end],
    ['no record', () => field('kind', 'CONTRACT_ATTACHMENT') + content(marker) + end],
    ['a record that is none', () => about('CONTRACT_ATTACHMENT', marker) + content(marker) + end],
    ['a record of another type', () => about('CONTRACT_ATTACHMENT', seller.account) + content(marker) + end],
    ['a kind that does not fit the record', () => about('OBLIGATION_PROOF') + content(marker) + end],
    ['a record that has no files', () => about('CONTRACT_ATTACHMENT', own.customer.id) + content(marker) + end],
    ['no name', () => about() + content(marker, '') + end],
    ['a name that is a folder', () => about() + content(marker, '../..') + end],
    ['a name of 201 characters', () => about() + content(marker, 'n'.repeat(201)) + end],
    ['a NUL in the name', () => about() + content(marker, 'a\0b') + end],
    ['a NUL in the place', () => about() + field('paperLocation', 'a\0b') + content(marker) + end],
    ['a place of 501 characters', () => about() + field('paperLocation', 'p'.repeat(501)) + content(marker) + end],
    ['too many fields', () => about() + field(marker, marker).repeat(50) + content(marker) + end],
    ['a byte more than allowed', () => about() + content('x'.repeat(most + 1)) + end],
    ['no end', () => about() + content(marker)],
    ['an end in the middle of the file', () => about() + content(marker.repeat(20_000)).slice(0, 70_000)],
    [
      'half a head',
      () => about() + `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${marker}`,
    ],
    ['another boundary', () => (about() + content(marker) + end).replaceAll(boundary, 'y'.repeat(20))],
    ['nothing', () => ''],
    ['bytes of no kind', () => Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7) % 256))],
  ])('with %s is refused, and nothing stays', async (what, body) => {
    const answer = await upload(body());
    const blocked = ['a kind that does not fit the record', 'a record that has no files'].includes(what);
    expect([answer.status, refusals(answer)]).toEqual(blocked ? [409, ['STEP_BLOCKED']] : [400, ['BAD_USER_INPUT']]);
  });

  const types = `application/json text/plain application/x-www-form-urlencoded multipart/form-data multipart/mixed ${marker}`;
  it.each([...types.split(' '), ''])('of the type %j is refused', async (type) => {
    for (const body of [marker, `{"${marker}":`, ''])
      expect(refusals(await upload(body, type))).toEqual(['BAD_USER_INPUT']);
  });

  it('that breaks off leaves nothing, however far it came, and the server stands', async () => {
    const whole = about() + content('x'.repeat(900_000)) + end;
    for (const sent of [10, 300, 500, 5_000, 200_000, 899_000, whole.length - 30])
      await expect(
        raw('/files', {
          body: whole.slice(0, sent),
          abort: true,
          headers: {
            'content-type': `multipart/form-data; boundary=${boundary}`,
            'content-length': String(whole.length),
            ...seller.authorization,
          },
        }),
      ).rejects.toThrow('aborted');
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  });

  it('is asked who sends it before it is read', async () => {
    expect(refusals(await upload(about() + content('x'.repeat(2 * most)) + end, undefined, stranger))).toEqual([
      'UNAUTHENTICATED',
    ]);
  });
});

describe('a file that is filed', () => {
  it.each([
    ['../../../etc/passwd', 'passwd'],
    ['..\\\\..\\\\boot.ini', 'boot.ini'],
    ['/etc/shadow', 'shadow'],
    ['合同"终稿".txt', '合同%22终稿%22.txt'],
    [`a';b(1)*.html`, `a';b(1)*.html`],
    ['<script>.svg', '<script>.svg'],
  ])('under the name %j goes by its last part, as an attachment that no browser runs (3.1.4d)', async (given, kept) => {
    const html = '<script>alert(1)</script>';
    const answer = await upload(about() + content(html, given.replaceAll('"', '%22')) + end);
    expect(answer.status).toBe(201);
    filed += 1;
    const { id } = JSON.parse(answer.text) as { id: string };
    const { node } = await seller.ask('query ($id: ID!) { node(id: $id) { ... on FileRecord { name mediaType } } }', {
      id,
    });
    expect(node).toEqual({ name: kept, mediaType: 'text/plain' });
    const { headers } = await fetch(`${origin}/files/${id}`, { headers: seller.authorization });
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.!~-]+$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('and lost from the disk is a fault that says neither where it lay nor how it was called', async () => {
    const { id, sha256 } = JSON.parse((await upload(about() + content('lost') + end)).text) as Record<string, string>;
    filed += 1;
    rmSync(`${folder}/../${sha256!.slice(0, 2)}/${sha256}`);
    const { status, headers, text } = await raw(`/files/${id}`, { method: 'GET', headers: seller.authorization });
    const said = { message: 'Something went wrong on our side.', code: 'INTERNAL', requestId: headers['x-request-id'] };
    expect([status, JSON.parse(text)]).toEqual([500, said]);
    expect(JSON.stringify(headers)).not.toContain(marker);
  });
});
