import { leadsTo, type Process } from '../../src/core/process.js';

/** A process as a Mermaid state diagram whose arrows are its steps; where nothing leads on, it ends. */
export function diagram({ states, steps }: Process): string {
  const arrows = Object.entries(steps).flatMap(([name, step]) =>
    (step.from ?? ['[*]']).flatMap((state) =>
      (step.to ? leadsTo(steps, step) : [state]).map((next) => `${state} --> ${next}: ${name}`),
    ),
  );
  const left = new Set(Object.values(steps).flatMap(({ from = [], to }) => from.filter((state) => to && to !== state)));
  const ends = Object.keys(states).filter((state) => !left.has(state));
  return [
    'stateDiagram-v2',
    ...[...arrows, ...ends.map((state) => `${state} --> [*]`)].map((arrow) => `  ${arrow}`),
  ].join('\n');
}
