import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hire } from '../support/people.js';
import { freshPlatform, type Fresh } from '../support/fresh.js';
import { launch } from '../support/launch.js';
import { raw } from './raw.js';

const got = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const { status, headers: answered, text } = await raw(path, { method, headers });
  return { status, location: answered['location'], allow: answered['allow'], text };
};

describe('a path', () => {
  it.each([
    ['/nothing', 404],
    ['/graphql/more', 404],
    ['/export/more.csv', 404],
    ['/playground/%2e%2e/x', 400],
    ['/%00', 404],
  ])('%s that is none is told as such', async (path, status) => {
    const answer = await got(path);
    expect(answer).toMatchObject({ status, allow: undefined });
    expect(answer.text).not.toMatch(/stack|record/i);
  });

  it.each([
    ['/graphql', 'DELETE', 'GET, HEAD, POST'],
    ['/livez', 'POST', 'GET, HEAD'],
    ['/schema.graphql', 'PUT', 'GET, HEAD'],
    ['/files/file_1', 'POST', 'GET, HEAD'],
    ['/playground/x.js', 'PATCH', 'GET, HEAD'],
  ])('%s asked with %s says which methods it takes', async (path, method, allow) =>
    expect(await got(path, {}, method)).toMatchObject({ status: 405, allow, text: expect.stringContaining(allow) }),
  );

  it('of the API opened in a browser leads to the Playground', async () => {
    const html = { accept: 'text/html,application/xhtml+xml' };
    expect(await got('/', html)).toMatchObject({ status: 302, location: '/playground/' });
    expect(await got('/graphql', html)).toMatchObject({ status: 302, location: '/playground/' });
  });
});

describe('what is asked of an export', () => {
  it('that it does not know is refused, not left out in silence', async () => {
    const analyst = await hire('SALES_REP');
    const answer = await got('/export/assessments.csv?since=2026-01-01', analyst.authorization);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'query' }] });
  });
});

describe('a moment', () => {
  it.each(['2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2025-02-29T12:00:00.000Z'])(
    '%s that no calendar has is refused',
    async (moment) => {
      const person = await hire('SALES_REP');
      const query = 'query ($at: DateTime!) { customers(filter: { enteredAt: { gte: $at } }) { totalCount } }';
      expect((await person.reply(query, { at: moment })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );
});

describe('pages of other origins', () => {
  const ours = 'https://erp.example.com';
  let platform: Fresh;
  beforeAll(async () => {
    platform = await freshPlatform({ ALLOWED_ORIGINS: `${ours}, https://bi.example.com` });
  });
  afterAll(() => platform?.stop());
  const preflight = async (origin: string) => {
    const headers = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    };
    return (await raw('/graphql', { method: 'OPTIONS', headers, server: platform.origin })).headers;
  };

  it('may use the API where they are allowed, and no others', async () => {
    expect(await preflight(ours)).toMatchObject({ 'access-control-allow-origin': ours });
    expect((await preflight(ours))['access-control-allow-headers']).toContain('authorization');
    expect(await preflight('https://evil.example.com')).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('the demo company', () => {
  it('is not shown with its passwords on an open address in production', async () => {
    const variables = { NODE_ENV: 'production', DEMO: 'yes', HOST: '0.0.0.0', NODE_OPTIONS: '', DATABASE_URL: '' };
    await expect(launch(variables, /is up/)).rejects.toThrow('set DEMO=no');
  });
});
