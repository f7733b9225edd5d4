// Installs what is missing before `npm start`, `npm test` and their like; runs on the host's Node with nothing installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { compile, outdated } from './compile.mjs';

const root = resolve(import.meta.dirname ?? 'scripts', '..');
const at = (path) => join(root, path);
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const hash = (...texts) => createHash('sha256').update(texts.join('\0')).digest('hex');
const lock = read(at('package-lock.json'));
const busy = join(tmpdir(), `guicheng-install-${hash(root, String(process.getuid?.())).slice(0, 12)}`);
const packagedNode = at(`node_modules/node-${process.platform}-${process.arch}/bin/node`);
const ownNode = at('node_modules/.bin/node');
const remedies = [
  [/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH/, 'npm does not reach its registry: check network and proxy.'],
  [/ENOSPC/, 'The disk is full: make room for about 1 GB, then try again.'],
  [/EACCES|EPERM|EROFS/, 'npm may not write node_modules or its cache: let their owner run npm ci.'],
  [/ENOTEMPTY/, 'Something else works in node_modules: end it or wait for it, then try again.'],
  [/EUSAGE/, 'package-lock.json does not fit package.json: run npm install.'],
];

if (process.platform !== 'linux') checkNode();
await ensure(isInstalled, install);
checkNode();
await ensure(isBuilt, build);
await ensure(isCompiled, compileSources);

function fail(message) {
  console.error(message);
  process.exit(1);
}

// Node 24 comes with the packages of Linux, where npm 10 forgets its link; elsewhere the host's Node must do.
function checkNode() {
  if (!hasNode())
    fail(`Node ${process.versions.node} is too old: install Node 22.17 or later (best 24) from nodejs.org.`);
  if (!existsSync(packagedNode) || existsSync(ownNode)) return;
  refuseUnlessWritable('node_modules/.bin', 'npm start');
  symlinkSync(packagedNode.replace(at('node_modules'), '..'), ownNode);
}

function hasNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return existsSync(packagedNode) || major > 22 || (major === 22 && minor >= 17);
}

// Asks npm's own record, which it writes last, so that an npm ci or npm install by hand counts too.
function isInstalled() {
  const record = read(at('node_modules/.package-lock.json'));
  if (!record || !hasNode()) return false;
  const present = JSON.parse(record).packages;
  const { '': _, ...wanted } = JSON.parse(lock).packages;
  const isSpare = ({ optional, dev, devOptional }) =>
    optional || ((dev || devOptional) && process.env.NODE_ENV === 'production');
  const fits = ([path, entry]) => (present[path] ? present[path].integrity === entry.integrity : isSpare(entry));
  return Object.entries(wanted).every(fits) && Object.keys(present).every((path) => wanted[path]);
}

async function install() {
  refuseUnlessWritable('node_modules', 'npm ci');
  const { npm_execpath: npm = '', npm_node_execpath: node = process.execPath } = process.env;
  const command = /npm-cli\.js$/.test(npm) ? [node, npm] : ['npm'];
  const flags = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('Installing the packages (once, about a minute)', [...command, 'ci', ...flags]);
  const [, remedy] = remedies.find(([symptom]) => symptom.test(output)) ?? [];
  if (code !== 0) fail(remedy ?? `npm ci failed (${code}): run npm ci to see why.`);
}

function isBuilt() {
  return !existsSync(at('playground')) || read(at('playground/dist/.sources')) === sources();
}

function sources() {
  const files = readdirSync(at('playground'), { recursive: true })
    .filter((path) => !/^(dist|node_modules)\b/.test(path) && statSync(at(`playground/${path}`)).isFile())
    .sort();
  return hash(lock, ...files.flatMap((path) => [path, read(at(`playground/${path}`))]));
}

async function build() {
  const vite = at('node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) return console.error('The Playground is not built: that takes npm ci without --omit=dev.');
  refuseUnlessWritable('playground/dist', 'npm start');
  const built = sources();
  const command = [
    existsSync(packagedNode) ? packagedNode : process.execPath,
    vite,
    'build',
    'playground',
    '--logLevel=error',
  ];
  const { code } = await run('Building the Playground (once)', command);
  if (code !== 0) fail('The Playground does not build: npx vite build playground says why.');
  writeFileSync(at('playground/dist/.sources'), built);
}

function isCompiled() {
  const { changed, gone } = outdated(root);
  return !changed.length && !gone.length;
}

async function compileSources() {
  refuseUnlessWritable('dist', 'npm start');
  try {
    await compile(root);
  } catch (error) {
    fail(`A source does not compile, so nothing is started.\n${error.message}`);
  }
}

function refuseUnlessWritable(folder, command) {
  const path = existsSync(at(folder)) ? at(folder) : resolve(at(folder), '..');
  try {
    accessSync(path, constants.W_OK);
  } catch {
    fail(`${folder} is not up to date and this user may not write ${path}: let its owner run ${command}.`);
  }
}

// Runs a command to its end behind a line that grows by a dot every two seconds.
async function run(title, [program, ...args]) {
  process.stderr.write(`${title} `);
  const dots = setInterval(() => {
    process.stderr.write('.');
    if (existsSync(busy)) writeFileSync(busy, '');
  }, 2_000);
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill('SIGKILL') && fail(' stopped');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const code = await new Promise((resolve) => child.on('close', resolve).on('error', ({ code }) => resolve(code)));
  clearInterval(dots);
  process.stderr.write(code === 0 ? ' done\n' : ' failed\n');
  return { code, output };
}

// Of two terminals on a fresh clone the second waits for the first.
async function ensure(isDone, work) {
  if (isDone()) return;
  for (let told = false; !take(); told = true) {
    if (!told) console.error('Waiting for another process that installs here …');
    await setTimeout(500);
  }
  if (!isDone()) await work();
  rmSync(busy, { force: true });
}

// The mark of a working process is renewed with every dot; an old one was left by a process that was killed.
function take() {
  const age = Date.now() - (statSync(busy, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age > 10_000) rmSync(busy, { force: true });
  try {
    writeFileSync(busy, '', { flag: 'wx' });
  } catch (error) {
    return error.code !== 'EEXIST';
  }
  return process.once('exit', () => rmSync(busy, { force: true }));
}
