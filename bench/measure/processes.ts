import { readdirSync, readFileSync } from 'node:fs';

/** A clock tick of Linux in milliseconds, as /proc counts them. */
const tick = 10;

interface Stat {
  readonly parent: number;
  /** Milliseconds of CPU, its own and its dead children's. */
  readonly own: number;
  readonly reaped: number;
}

function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent, user, system, deadUser, deadSystem] = [1, 11, 12, 13, 14].map((at) => fields[at]!);
    return { parent: parent!, own: (user! + system!) * tick, reaped: (deadUser! + deadSystem!) * tick };
  } catch {
    return undefined; // it has ended
  }
}

/** A process and all below it. */
function treeOf(root: number): Map<number, Stat> {
  const all = readdirSync('/proc').flatMap((name) => {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : undefined;
    return stat ? [[Number(name), stat] as const] : [];
  });
  const tree = new Map(all.filter(([pid]) => pid === root));
  for (let size = 0; size !== tree.size;) {
    size = tree.size;
    for (const [pid, stat] of all) if (tree.has(stat.parent)) tree.set(pid, stat);
  }
  return tree;
}

/** Milliseconds of CPU that a process and all below it have used, those that ended since among them. */
export const cpuOf = (root: number): number =>
  [...treeOf(root)].reduce((sum, [pid, { own, reaped }]) => sum + own + (pid === root ? reaped : 0), 0);

/** Megabytes of memory that a process and all below it hold. */
export function memoryOf(root: number): number {
  const kilobytes = [...treeOf(root).keys()].map((pid) => {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
