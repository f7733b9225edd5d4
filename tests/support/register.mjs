/** Loads TypeScript for the processes that tests start, benchmarks and prints: in the same thread, and once compiled a file is kept. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { $schema: _, ...settings } = JSON.parse(readFileSync(`${root}.swcrc`, 'utf8'));
const options = { ...settings, swcrc: false, sourceMaps: 'inline' };
const kept = `${root}.data/test/modules`;
mkdirSync(kept, { recursive: true });
enableCompileCache(`${kept}/compiled`);
process.setSourceMapsEnabled(true);

function compiled(path) {
  const source = readFileSync(path, 'utf8');
  const key = createHash('sha256')
    .update(JSON.stringify([options, path, source]))
    .digest('hex');
  const file = `${kept}/${key}.js`;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const { code } = transformSync(source, { ...options, filename: path });
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file); // whole or absent
  return code;
}

registerHooks({
  resolve(specifier, context, next) {
    if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
      const url = new URL(specifier.replace(/js$/, 'ts'), context.parentURL);
      if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    return { source: compiled(fileURLToPath(url)), format: 'module', shortCircuit: true };
  },
});
