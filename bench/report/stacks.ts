interface Frame {
  readonly functionName: string;
  readonly url: string;
}

/** A profile as V8 writes it; times in microseconds. */
export interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Frame; readonly children?: readonly number[] }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
  readonly startTime: number;
}

/** What is neither of a file nor of Node's own modules. */
export const engine = 'engine';

const idle = new Set(['(idle)', '(program)', '(root)']);

/** Where code is from: a package, a room of ours, a module of Node, or the engine, which works for whoever called it. */
function placeOf({ functionName, url }: Frame): string {
  if (functionName === '(garbage collector)') return 'garbage collection';
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(url) ?? [];
  if (name) return name;
  const [, room] = /\/((?:src|bench)\/[^/]+)\//.exec(url) ?? [];
  return room ?? (url.startsWith('node:') ? url.replace('internal/', '').split('/')[0]! : engine);
}

/** Microseconds by stack, its frames with `;` between and the outermost first, from a moment on and without waiting. */
export function stacksIn(
  { nodes, samples, timeDeltas, startTime }: Profile,
  from: number,
): ReadonlyMap<string, number> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const named = new Map<number, string>();
  const stackOf = (id: number): string => {
    const known = named.get(id);
    if (known !== undefined) return known;
    const { functionName } = frames.get(id)!;
    const parent = parents.get(id);
    const above = parent === undefined ? '' : stackOf(parent);
    const own = functionName === '(root)' ? '' : `${functionName || 'anonymous'} (${placeOf(frames.get(id)!)})`;
    const stack = above && own ? `${above};${own}` : above || own;
    named.set(id, stack);
    return stack;
  };
  const stacks = new Map<string, number>();
  let at = startTime;
  for (const [index, id] of samples.entries()) {
    at += timeDeltas[index]!;
    if (at < from || idle.has(frames.get(id)!.functionName)) continue;
    const stack = stackOf(id);
    stacks.set(stack, (stacks.get(stack) ?? 0) + timeDeltas[index]!);
  }
  return stacks;
}
