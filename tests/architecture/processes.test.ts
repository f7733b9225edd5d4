import { describe, expect, it } from '@jest/globals';
import { limitName, type Limit } from '../../src/core/limit.js';
import { awaits, back, defineProcess, leadsTo, type Process, type Step } from '../../src/core/process.js';
import { Contract } from '../../src/entities/index.js';
import { apartOf, processes, steps, type NamedStep } from '../../src/processes/index.js';

const stepsIn = (process: Process): Step[] => Object.values(process.steps);
const leaving = (process: Process, state: string) => stepsIn(process).filter(({ from }) => from?.includes(state));

/** The states that a record can come to from some states, these included, without passing others. */
function reachable(process: Process, starts: Iterable<string>, never: readonly string[] = []): Set<string> {
  const reached = new Set([...starts].filter((state) => !never.includes(state)));
  for (const state of reached)
    for (const step of leaving(process, state))
      for (const to of leadsTo(process.steps, step)) if (!never.includes(to)) reached.add(to);
  return reached;
}

/** Where records cannot come to, cannot leave, are changed after their end, or are waited for in vain. */
function unsound(process: Process): string[] {
  const states = Object.keys(process.states);
  const born = reachable(
    process,
    stepsIn(process).flatMap((step) => (step.from ? [] : leadsTo(process.steps, step))),
  );
  const ends = states.filter((state) => !leaving(process, state).some(({ to }) => to && to !== state));
  const quiet = states.filter((state) => !awaits(process, state));
  return states.flatMap((state) => {
    const { rests } = process.states[state]!;
    const onward = reachable(process, [state]);
    return [
      ...(born.has(state) ? [] : [`no step leads to ${state}`]),
      ...(quiet.some((other) => onward.has(other)) ? [] : [`from ${state} no record ever comes to rest`]),
      ...(ends.includes(state) && rests ? [`${state} rests by itself: no step leads out of it`] : []),
      ...(ends.includes(state) && leaving(process, state).length
        ? [`${state} is an end, yet a step still changes it`]
        : []),
    ];
  });
}

/** Limits whose clock runs on where the process has ended, or ends where it begins; paused where none can come. */
const endless = (process: Process): string[] =>
  (process.limits ?? []).flatMap((limit) => {
    const { from, until, paused = [] } = limit;
    const name = limitName(limit);
    const ticking = reachable(process, from, until);
    const over = [...ticking].filter((state) => !awaits(process, state));
    return [
      ...from.filter((state) => until.includes(state)).map((state) => `${name} ends in ${state}, where it begins`),
      ...over.map((state) => `${name} still runs in ${state}`),
      ...paused.filter((state) => !ticking.has(state)).map((state) => `${name} never runs when it comes to ${state}`),
    ];
  });

/** Facts that say for whom a step is, or who is barred from it, and do not ask who acts. */
const deaf = (step: NamedStep): string[] =>
  [...(step.by ? [step.by] : []), ...apartOf(step)]
    .filter(({ sql }) => !sql('r', ':actors', 'now()').includes(':actors'))
    .map(({ code }) => `${step.name}: ${code}`);

describe.each(processes.map((process) => [process.entity.name, process] as const))(
  'the process of %s',
  (_name, process) => {
    it('leads to every state, onward from each, and to an end', () => expect(unsound(process)).toEqual([]));
    it('stops every clock that it starts', () => expect(endless(process)).toEqual([]));
  },
);

it('whoever a step is for or barred from is found by who acts', () => {
  expect([...steps.values()].flatMap(deaf)).toEqual([]);
});

describe('the guards themselves', () => {
  const means = { en: 'So it is', zh: '如此' };
  const clause = '2.2.5';
  const states = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { means }]));
  const small = (steps: Record<string, Omit<Step, 'means' | 'clause'>>, more: Partial<Process> = {}): Process => ({
    entity: Contract,
    clause,
    states: states('A', 'B'),
    steps: Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, { means, clause, ...step }])),
    ...more,
  });
  const ab = { begin: { to: 'A', effect: true }, end: { from: ['A'], to: 'B' } } as const;
  const signing = { setting: 'contract.signing.workdays', clause, from: ['A'], until: ['B'] } as const;
  const limited = (...limits: Limit[]) => small(ab, { limits });

  it('let a sound process be', () => {
    expect(unsound(small(ab))).toEqual([]);
    expect(() => defineProcess(small(ab))).not.toThrow();
    const held = { ...small({ ...ab, hold: { from: ['A'], to: 'C' }, resume: { from: ['C'], to: back } }) };
    const states3 = { ...held, states: states('A', 'B', 'C') };
    expect(unsound(states3)).toEqual([]);
    expect(leadsTo(states3.steps, states3.steps['resume']!)).toEqual(['A']);
  });

  it.each<[string, Process]>([
    ['no step leads to B', small({ begin: ab.begin })],
    [
      'from A no record ever comes to rest',
      small({ begin: ab.begin, on: { from: ['A'], to: 'B' }, back: { from: ['B'], to: 'A' } }),
    ],
    [
      'B rests by itself: no step leads out of it',
      small(ab, { states: { ...states('A'), B: { means, rests: true } } }),
    ],
    ['B is an end, yet a step still changes it', small({ ...ab, edit: { from: ['B'] } })],
  ])('bite where %s', (wrong, process) => expect(unsound(process)).toContain(wrong));

  it('bite on a person who is found by nothing', () => {
    const step = steps.get('contractApprove')!;
    expect(deaf({ ...step, by: { ...step.unless![0]!, sql: (row) => `${row}.id = 'me'` } })).toEqual([
      'contractApprove: OBLIGATION_MISSING',
    ]);
  });

  it('bite on a clock that is never stopped', () => {
    const limit = { setting: 'contract.signing.workdays', clause, from: ['A'] } as const;
    const three = { ...small({ ...ab, drop: { from: ['A'], to: 'C' } }), states: states('A', 'B', 'C') };
    expect(endless({ ...three, limits: [{ ...limit, until: ['B'] }] })).toEqual([
      'contract.signing.workdays still runs in C',
    ]);
    expect(endless({ ...three, limits: [{ ...limit, until: ['A', 'B', 'C'] }] })).toEqual([
      'contract.signing.workdays ends in A, where it begins',
    ]);
    expect(endless({ ...three, limits: [{ ...limit, until: ['B', 'C'] }] })).toEqual([]);
    expect(endless({ ...three, limits: [{ ...limit, until: ['B'], paused: ['D'] }] })).toContain(
      'contract.signing.workdays never runs when it comes to D',
    );
  });

  it.each<[string, Process]>([
    ['no step leads to B', small({ begin: ab.begin })],
    ['no step leads to A, B', small({ on: { from: ['A'], to: 'B' } })],
    ['reborn creates and yet leads back', small({ ...ab, reborn: { to: back } })],
    ['idle neither creates, edits nor moves', small({ ...ab, idle: {} })],
    ['end is apart from dance, which is no step', small({ ...ab, end: { ...ab.end, apart: ['dance'] } })],
    ['the limit contract.signing.workdays never ends', limited({ ...signing, until: [] })],
    ['the limit contract.signing.workdays is paused in A, where it begins', limited({ ...signing, paused: ['A'] })],
    ['the limit contract.signing.workdays is paused where it has ended', limited({ ...signing, paused: ['B'] })],
    ['the limit contract.signing.workdays picks by amount, no choice', limited({ ...signing, pick: 'amount' })],
    ['the limit contract.signing.workdays takes end, no step of Guicheng', limited({ ...signing, takes: 'end' })],
    ['the limit contract.signing.workdays stands twice', limited(signing, signing)],
    [
      'the limit amount is on amount, which is no day of it',
      limited({ on: 'amount', clause, from: ['A'], until: ['B'] }),
    ],
  ])('stand at load time: %s', (wrong, process) => expect(() => defineProcess(process)).toThrow(`Contract: ${wrong}.`));
});
