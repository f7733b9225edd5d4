import type { Fact } from '../../core/fact.js';
import { limitName, type Limit } from '../../core/limit.js';
import type { Process } from '../../core/process.js';
import type { Text } from '../../core/text.js';
import { fileKinds } from '../../entities/files/FileRecord.js';
import { apartOf, type NamedStep } from '../../processes/index.js';
import { writeSetting } from '../../settings/forms.js';
import { settings } from '../../settings/index.js';
import { unitOf, units } from '../../settings/units.js';
import type { Control } from './control.js';

/** What one step contributes: its permission, and everything that its definition holds against it. */
export function controlsOfStep(step: NamedStep): Control[] {
  const {
    name,
    clause,
    means,
    inside,
    system,
    by,
    evidence = [],
    measure,
    noteRequired,
    unless = [],
    unlessAfter = [],
    warns = [],
  } = step;
  const own = (control: Pick<Control, 'kind' | 'name' | 'means' | 'permission'>): Control => ({
    clause,
    steps: [name],
    ...control,
  });
  const fact = (kind: 'BY' | 'SOD' | 'GATE' | 'WARNING', { code, clause, means }: Fact): Control => ({
    kind,
    name: code,
    clause,
    means,
    steps: [name],
  });
  return [
    inside || system
      ? { kind: 'RECORD', name, clause, means, steps: inside ?? [name] }
      : own({ kind: 'STEP_PERMISSION', name, means, permission: name }),
    ...(by ? [fact('BY', by)] : []),
    ...apartOf(step).map((other) => fact('SOD', other)),
    ...(measure ? [own({ kind: 'AUTHORITY', name: 'ABOVE_AUTHORITY', means: authority, permission: name })] : []),
    ...[...unless, ...unlessAfter].map((gate) => fact('GATE', gate)),
    ...warns.map((warning) => fact('WARNING', warning)),
    ...evidence.map((kind) => own({ kind: 'EVIDENCE', name: kind, means: textOf(kind) })),
    ...(noteRequired ? [own({ kind: 'NOTE', name: 'NOTE_MISSING', means: note })] : []),
  ];
}

const authority: Text = { en: 'The amount must be within the ceiling of the grant', zh: '金额须在授权上限之内' };
const note: Text = { en: 'A note is required', zh: '须填写意见' };
const textOf = (kind: string): Text => fileKinds[kind as keyof typeof fileKinds];

/** The limits of a process, with the numbers that the company decided. */
export const controlsOfLimits = ({ limits = [] }: Process): Control[] =>
  limits.map((limit) => ({
    kind: 'LIMIT',
    name: limitName(limit),
    clause: limit.clause,
    means: durationOf(limit),
    steps: [],
  }));

function durationOf({ setting, on, from, until }: Limit): Text {
  const span = {
    en: `from ${from.join(' or ')} until ${until.join(' or ')}`,
    zh: `自 ${from.join(' 或 ')} 至 ${until.join(' 或 ')}`,
  };
  if (on !== undefined) return { en: `The end of ${on}, ${span.en}`, zh: `${span.zh}：截至 ${on} 当日` };
  const value = writeSetting(settings[setting], settings[setting].value);
  const unit = units[unitOf(setting)]!;
  return { en: `By default ${value} ${unit.en} ${span.en}`, zh: `${span.zh}：默认 ${value}${unit.zh}` };
}
