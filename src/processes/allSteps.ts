import type { EntityDeclaration } from '../core/fields/declaration.js';
import type { Process, Step } from '../core/process.js';

/** A step with its name and the process it belongs to. */
export interface NamedStep extends Step {
  readonly name: string;
  readonly process: Process;
  readonly entity: EntityDeclaration;
}

let all: ReadonlyMap<string, NamedStep> | undefined;

/** Remembers every step, once all processes are loaded. */
export const rememberSteps = (steps: ReadonlyMap<string, NamedStep>): void => void (all = steps);

/** Every step by its name, for what is part of a process and asks of others as it writes its SQL: `processes/index` has them at load time. */
export function allSteps(): ReadonlyMap<string, NamedStep> {
  if (!all) throw new Error('The processes are not loaded yet.');
  return all;
}

/** Whether people take a step by its own name: it is a mutation and a permission. */
export const isGranted = ({ inside, system }: Step): boolean => !inside && !system;
