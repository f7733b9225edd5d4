import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const rooms = ['src', 'demo', 'migrations'];
const hash = (...texts) => createHash('sha256').update(texts.join('\0')).digest('hex');

/** Incremental build: which sources (TypeScript, and JSON that it imports) differ from what `dist` was made of, and which are gone from it. */
export function outdated(root) {
  const settings = hash(read(join(root, '.swcrc')), read(join(root, 'node_modules/@swc/core/package.json')));
  const paths = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true }).map((path) => `${room}/${path.replaceAll('\\', '/')}`),
  );
  const sources = paths.filter((path) => /\.(ts|json)$/.test(path));
  const hashes = Object.fromEntries(sources.map((path) => [path, hash(settings, read(join(root, path)))]));
  const compiled = JSON.parse(read(manifestOf(root)) || '{}');
  return {
    hashes,
    changed: sources.filter((path) => compiled[path] !== hashes[path]),
    gone: Object.keys(compiled).filter((path) => !(path in hashes)),
  };
}

/** Brings `dist` up to date; throws what a source says that does not compile. */
export async function compile(root) {
  const { transformSync } = await import('@swc/core');
  const { $schema: _, ...settings } = JSON.parse(read(join(root, '.swcrc')));
  const { hashes, changed, gone } = outdated(root);
  if (gone.length || changed.length === Object.keys(hashes).length)
    rmSync(join(root, 'dist'), { recursive: true, force: true });
  else note(root, hashes, changed); // whoever is ended in the midst has compiled none of these

  for (const path of gone.length ? Object.keys(hashes) : changed) {
    const [from, to] = [join(root, path), join(root, 'dist', path.replace(/ts$/, 'js'))];
    mkdirSync(dirname(to), { recursive: true });
    if (path.endsWith('.json')) writeFileSync(to, read(from));
    else {
      const sourceFileName = relative(dirname(to), from);
      const options = { ...settings, swcrc: false, filename: from, sourceFileName, inlineSourcesContent: false };
      const { code, map } = transformSync(read(from), options);
      writeFileSync(`${to}.map`, map);
      writeFileSync(to, `${code}//# sourceMappingURL=${basename(to)}.map\n`);
    }
  }
  note(root, hashes);
}

const manifestOf = (root) => join(root, 'dist/.sources');
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function note(root, hashes, without = []) {
  const known = Object.entries(hashes).filter(([path]) => !without.includes(path));
  writeFileSync(manifestOf(root), JSON.stringify(Object.fromEntries(known)));
}
