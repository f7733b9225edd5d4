import { took, type Fact } from '../core/fact.js';
import { declarationOf } from '../core/fields/declaration.js';
import type { Process, Step } from '../core/process.js';
import * as all from './allProcesses.js';
import { rememberSteps, type NamedStep } from './allSteps.js';

export { isGranted, type NamedStep } from './allSteps.js';

/** Every process of the company. */
export const processes: readonly Process[] = Object.values(all);

const named = processes.flatMap((process) =>
  Object.entries(process.steps).map(([name, step]): NamedStep => {
    return { ...step, name, process, entity: declarationOf(process.entity) };
  }),
);

/** Every step by its name, which is its mutation and its permission. */
export const steps: ReadonlyMap<string, NamedStep> = new Map(named.map((step) => [step.name, step]));
rememberSteps(steps);

const byEntity = new Map(processes.map((process) => [process.entity.name, process]));

/** The process that records of this type walk; undefined for what walks none. */
export const processOf = (entity: string): Process | undefined => byEntity.get(entity);

/** The steps of an entity's process. */
export const stepsOf = (entity: string): NamedStep[] => named.filter((step) => step.entity.name === entity);

/** Who may not take a step, as one fact each. */
export function apartOf({ apart = [], clause }: NamedStep): Fact[] {
  const taken = apart.filter((other) => typeof other === 'string');
  const facts = apart.filter((other) => typeof other !== 'string');
  return [...(taken.length ? [took(taken, clause)] : []), ...facts];
}

/** The jobs that follow a step once it is taken, by their names in `src/jobs`. */
export const jobsOf = ({ tells, jobs = [] }: Step): readonly string[] => [...(tells ? ['tell'] : []), ...jobs];

/** The name of a step's input type. */
export const inputNameOf = ({ name, brings }: Pick<NamedStep, 'name' | 'brings'>): string =>
  brings ? `${name[0]!.toUpperCase()}${name.slice(1)}Input` : 'StepInput';
