import { catalogue } from '../../permissions/catalogue.js';
import { conflicts } from '../../processes/access/conflicts.js';
import { indicators } from '../../processes/indicators.js';
import { processes, steps } from '../../processes/index.js';
import { merged, type Control } from './control.js';
import { controlsOfRecords } from './recordControls.js';
import { controlsOfLimits, controlsOfStep } from './stepControls.js';

const controlsOfPermissions = (): Control[] =>
  [...catalogue]
    .filter(([, { kind }]) => kind !== 'STEP')
    .map(([name, { clause, means }]) => ({ kind: 'PERMISSION', name, clause, means, steps: [], permission: name }));

const controlsOfConflicts = (): Control[] =>
  conflicts.map(({ duty, clause, means }) => ({ kind: 'SOD', name: duty, clause, means, steps: [] }));

const controlsOfIndicators = (): Control[] =>
  Object.entries(indicators).map(([name, { clause, en, zh }]) => ({
    kind: 'INDICATOR',
    name,
    clause,
    means: { en, zh },
    steps: [],
  }));

/** Every control that the platform has, derived from its own definitions: no list of them is kept by hand. */
export function allControls(): Control[] {
  return merged([
    ...[...steps.values()].flatMap(controlsOfStep),
    ...processes.flatMap(controlsOfLimits),
    ...controlsOfPermissions(),
    ...controlsOfConflicts(),
    ...controlsOfIndicators(),
    ...controlsOfRecords(),
  ]);
}
