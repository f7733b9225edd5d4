import { afterAll, beforeEach, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const project = mkdtempSync(join(tmpdir(), 'guicheng-'));
const at = (path: string) => join(project, path);
const write = (path: string, text: string) => writeFileSync(at(path), text);
const node = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};
const install = () => node('scripts/install.mjs');
const start = () => node('--import', './scripts/compiled.mjs', 'dist/src/index.js');
const compiledAt = (path: string) => statSync(at(path)).mtimeMs;

/** A project of two sources, one of which says what the other holds. */
beforeEach(() => {
  rmSync(project, { recursive: true, force: true });
  for (const folder of ['src', 'demo', 'migrations']) mkdirSync(at(folder), { recursive: true });
  cpSync('scripts', at('scripts'), { recursive: true });
  for (const path of ['node_modules', 'package.json', 'package-lock.json', '.swcrc'])
    symlinkSync(resolve(path), at(path));
  write('src/index.ts', `import { word } from './word.js';\n\nconst said: string = word;\nconsole.log(said);\n`);
  write('src/word.ts', `export const word: string = 'first';\n`);
  expect(install()).toEqual({ status: 0, said: '' });
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

it('a source that was edited is compiled anew, one that was not is left', () => {
  expect(start().said).toBe('first\n');
  const before = compiledAt('dist/src/index.js');
  write('src/word.ts', `export const word: string = 'second';\n`);
  expect(install()).toEqual({ status: 0, said: '' });
  expect(start().said).toBe('second\n');
  expect(compiledAt('dist/src/index.js')).toBe(before);
});

it('where nothing was edited, nothing is compiled', () => {
  const before = [compiledAt('dist/src/word.js'), compiledAt('dist/.sources')];
  expect(install()).toEqual({ status: 0, said: '' });
  expect([compiledAt('dist/src/word.js'), compiledAt('dist/.sources')]).toEqual(before);
});

it('a source that was removed is gone, and so is one from before the manifest', () => {
  rmSync(at('src/word.ts'));
  install();
  expect(existsSync(at('dist/src/word.js'))).toBe(false);
  expect(start().said).toContain('ERR_MODULE_NOT_FOUND');
  rmSync(at('dist/.sources'));
  write('dist/src/stray.js', '');
  install();
  expect(existsSync(at('dist/src/stray.js'))).toBe(false);
});

it('JSON that sources import is copied, and decorators are told the types of fields', () => {
  write('src/word.json', '{ "word": "third" }');
  write('src/index.ts', `import json from './word.json' with { type: 'json' };\nconsole.log(json.word);\n`);
  install();
  expect(start().said).toBe('third\n');
  const field = '(_: object, __: string): void => undefined';
  write('src/word.ts', `const field = ${field};\nexport class Word {\n  @field text!: string;\n}\n`);
  install();
  expect(readFileSync(at('dist/src/word.js'), 'utf8')).toContain('_ts_metadata("design:type", String)');
});

it('other settings of the compiler compile everything anew', () => {
  const settings = readFileSync('.swcrc', 'utf8');
  rmSync(at('.swcrc'));
  write('.swcrc', settings.replace('es2023', 'es2015'));
  write('src/word.ts', `export const word: string = ({} as { at?: string }).at ?? 'first';\n`);
  install();
  expect(readFileSync(at('dist/src/word.js'), 'utf8')).not.toContain('??');
});

it('what does not compile stops the start and is told by file and line; mended, it starts', () => {
  write('src/word.ts', `export const word: string = 'half\n`);
  const { status, said } = install();
  expect([status, said]).toEqual([1, expect.stringContaining('A source does not compile')]);
  expect(said).toMatch(/src\/word\.ts:1/);
  expect(install().status).toBe(1);
  write('src/word.ts', `export const word: string = 'whole';\n`);
  expect(install().status).toBe(0);
  expect(start().said).toBe('whole\n');
});

it('a stack trace names the line of the source', () => {
  write('src/index.ts', `interface Word {\n  text: string;\n}\n\nthrow new Error('at line five');\n`);
  install();
  expect(start().said).toMatch(/at .*\/src\/index\.ts:5:7/);
});
