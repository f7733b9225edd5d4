import { readdirSync, readFileSync } from 'node:fs';

const ticks = 100; // of which Linux counts so many a second, on every machine that Node runs on
const pidFile = new URL('../../.data/test/pg/postmaster.pid', import.meta.url);

/** Of every process that runs: its parent, its CPU seconds, and those of what it started, once that has ended. Nothing but on Linux. */
function running() {
  const found = new Map();
  try {
    for (const pid of readdirSync('/proc')) if (/^\d+$/.test(pid)) read(Number(pid), found);
  } catch {
    // another system: there is no /proc
  }
  return found;
}

function read(pid, found) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    found.set(pid, {
      parent: fields[1],
      own: (fields[11] + fields[12]) / ticks,
      ended: (fields[13] + fields[14]) / ticks,
    });
  } catch {
    // it ended meanwhile
  }
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** The CPU seconds of a process and all below it, those that ended included. */
function tree(pid, processes) {
  const { own = 0, ended = 0 } = processes.get(pid) ?? {};
  const below = [...processes].filter(([, { parent }]) => parent === pid).map(([child]) => tree(child, processes));
  return own + ended + sum(below);
}

function postmaster() {
  try {
    return Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

/** What a connection of PostgreSQL calls itself: postgres: postgres worker_1 127.0.0.1(41234) idle. */
function serves(pid, database) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(` ${database} `);
  } catch {
    return false;
  }
}

/** CPU seconds until now: of this process, of what it started and has ended, of the server with that pid, and of its database. */
export function spent({ server, database }) {
  const processes = running();
  const { user, system } = process.cpuUsage();
  const above = postmaster();
  const backends = [...processes].filter(([pid, { parent }]) => parent === above && serves(pid, database));
  return {
    test: (user + system) / 1e6,
    started: processes.get(process.pid)?.ended ?? 0,
    server: processes.get(server)?.own ?? 0,
    database: sum(backends.map(([, { own }]) => own)),
  };
}

const isBelow = (pid, above, processes) =>
  pid === above || (processes.has(pid) && isBelow(processes.get(pid).parent, above, processes));

/** CPU seconds until now of PostgreSQL, whether this process or one below it has started that, and of these processes but for it. */
export function spentInAll() {
  const processes = running();
  const above = postmaster();
  const [postgres, below] = [tree(above, processes), tree(process.pid, processes)];
  const isOurs = isBelow(above, process.pid, processes);
  return { postgres, isOurs, others: isOurs ? below - postgres : below };
}
