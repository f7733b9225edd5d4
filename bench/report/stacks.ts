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

const idle = new Set(['(idle)', '(program)', '(root)']);

/** Where code is from: a package, a room of ours, or Node itself. */
function placeOf(url: string): string {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(url) ?? [];
  if (name) return name;
  const [, room] = /\/(src\/[^/]+)\//.exec(url) ?? [];
  return room ?? 'node';
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
    const { functionName, url } = frames.get(id)!;
    const parent = parents.get(id);
    const above = parent === undefined ? '' : stackOf(parent);
    const own = functionName === '(root)' ? '' : `${functionName || 'anonymous'} (${placeOf(url)})`;
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
