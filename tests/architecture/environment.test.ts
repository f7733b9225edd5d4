import { expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnvironment, variables } from '../../src/config/environment.js';
import { StartError } from '../../src/core/startError.js';

interface Listed {
  means: string;
  expects: string;
  unset?: unknown;
}

it('lists in .env.example exactly the variables, with meaning and default', () => {
  const listed = Object.entries<Listed>(variables).map(
    ([name, { means, expects, unset }]) =>
      `# ${means}: ${expects}.\n${name}=${typeof unset === 'string' ? unset : ''}\n`,
  );
  const [, ...entries] = readFileSync('.env.example', 'utf8').split('\n\n');
  expect(entries.join('\n\n')).toBe(listed.join('\n'));
});

it.each([
  ['PORT', '65536'],
  ['PORT', '40s3cret'],
  ['HOST', 'http://s3cret/'],
  ['DATABASE_URL', 'mysql://root:s3cret@db/guicheng'],
  ['DATABASE_URL', 'postgres://root:s3cret@db:x/guicheng'],
  ['DEMO', 'true'],
  ['POOL_SIZE', '-1'],
  ['MAX_FILE_MB', '1e3'],
  ['SMTP_URL', 'http://root:s3cret@mail/'],
  ['MAIL_FROM', 'guicheng@s3cret\nBcc: all@company.cn'],
  ['MAIL_FROM', 'guicheng@company.cn>'],
  ['AUDIT_KEY', 's3cret'],
  ['TRUST_PROXY', '10.0.0.0/8,10.0.0.0/99'],
  ['LOG_LEVEL', 'loud'],
  ['NODE_ENV', 'staging'],
  ['SHUTDOWN_SECONDS', '1.5'],
])('refuses a bad %s by its name without telling its value', (name, value) => {
  const refusal = refusalOf({ [name]: value });
  expect(refusal).toBeInstanceOf(StartError);
  expect(refusal?.message).toMatch(new RegExp(`^${name} must be .+\\.$`));
  expect(refusal?.message).not.toContain(value);
});

it('takes an empty variable for an unset one', () => {
  const empty = Object.fromEntries(Object.keys(variables).map((name) => [name, '']));
  expect(parseEnvironment(empty)).toEqual(parseEnvironment({}));
});

it('starts with an embedded database and the demo company', () => {
  expect(parseEnvironment({})).toMatchObject({
    PORT: 4000,
    HOST: 'localhost',
    DATABASE_URL: undefined,
    DATA_DIR: resolve('.data'),
    FILES_DIR: resolve('.data/files'),
    DEMO: true,
    TRUST_PROXY: undefined,
  });
});

it('derives what is unset from what is set', () => {
  const { DEMO, FILES_DIR } = parseEnvironment({ DATABASE_URL: 'postgres://db/guicheng', DATA_DIR: '/srv/data' });
  expect({ DEMO, FILES_DIR }).toEqual({ DEMO: false, FILES_DIR: '/srv/data/files' });
});

it('reads a variable from the file that is named for it, and says where it cannot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  const path = join(folder, 'audit-key');
  writeFileSync(path, `${'s3cret'.repeat(6)}\n`);
  expect(parseEnvironment({ AUDIT_KEY_FILE: path }).AUDIT_KEY).toBe('s3cret'.repeat(6));
  rmSync(folder, { recursive: true });
  expect(refusalOf({ AUDIT_KEY_FILE: path })?.message).toBe(
    'AUDIT_KEY_FILE cannot be read (ENOENT): correct its path.',
  );
  expect(refusalOf({ AUDIT_KEY: 's3cret', AUDIT_KEY_FILE: path })?.message).toContain('AUDIT_KEY must be');
});

function refusalOf(source: Record<string, string>): Error | undefined {
  try {
    parseEnvironment(source);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
