import type { Fact } from '../../src/core/fact.js';
import { declarationOf } from '../../src/core/fields/declaration.js';
import { limitName, type Limit } from '../../src/core/limit.js';
import { awaits, back, type Process, type Step } from '../../src/core/process.js';
import { lowerFirst } from '../../src/core/text.js';
import { fileKinds } from '../../src/entities/files/FileRecord.js';
import { clauses } from '../../src/regulation/clauses.js';
import { writeSetting } from '../../src/settings/forms.js';
import { settings } from '../../src/settings/index.js';
import { diagram } from './diagram.js';
import { both, code, codes, page, section, type Prints } from './page.js';

/** A page for each process: its diagram, states, steps with everything that is held against them, and limits. */
export const processPages = (processes: readonly Process[]): Prints =>
  Object.fromEntries(
    processes.map((process) => {
      const { name } = process.entity;
      return [`docs/processes/${lowerFirst(name)}.md`, processPage(process)];
    }),
  );

function processPage(process: Process): string {
  const { entity, clause, states, steps, limits = [] } = process;
  return page(
    `# ${entity.name} · ${declarationOf(entity).zh}`,
    `${declarationOf(entity).en}. Its process keeps clause ${clause}, ${both(clauses.get(clause)!.title)}.`,
    `\`\`\`mermaid\n${diagram(process)}\n\`\`\``,
    section(
      'States · 状态',
      ['State', 'Means', 'Waits for somebody'],
      Object.entries(states).map(([state, { means }]) => [
        code(state),
        both(means),
        awaits(process, state) ? 'yes' : 'no',
      ]),
    ),
    section(
      'Steps · 步骤',
      stepHeads,
      Object.entries(steps).map(([name, step]) => stepRow(name, step)),
    ),
    section('Limits · 办理期限', ['Limit', 'Value', 'From', 'Until', 'Paused', 'Also', 'Clause'], limits.map(limitRow)),
    section('Facts · 事实', ['Fact', 'Says', 'Clause', 'Curable'], factsOf(process).map(factRow)),
    section(
      'Evidence · 依据',
      ['File kind', 'Means'],
      evidenceOf(process).map((kind) => [code(kind), both(fileKinds[kind])]),
    ),
  );
}

const stepHeads = ['Step', 'Means', 'From → to', 'Clause', 'Only by', 'Not by', 'Needs', 'Blocked by', 'Also'];

function stepRow(name: string, step: Step): string[] {
  const {
    means,
    from,
    to,
    clause,
    by,
    apart = [],
    evidence = [],
    noteRequired,
    measure,
    unless = [],
    unlessAfter = [],
    warns = [],
  } = step;
  const { approves, inside, system, then, tells } = step;
  const took = apart.filter((other) => typeof other === 'string');
  const others = apart.filter((other) => typeof other !== 'string');
  return [
    code(name),
    both(means),
    `${from ? codes(from) : 'new'} → ${to === back ? 'back' : to ? code(to) : 'stays'}`,
    clause,
    by ? code(by.code) : '',
    listed(took.length ? `anyone who took ${codes(took)}` : '', namesOf(others)),
    listed(codes(evidence), noteRequired ? 'a note' : '', measure ? `${code(measure)} within the ceiling` : ''),
    listed(namesOf(unless), unlessAfter.length ? `once its data are in: ${namesOf(unlessAfter)}` : ''),
    listed(
      approves ? 'approves' : '',
      system ? 'by Guicheng itself' : '',
      inside ? `inside ${codes(inside)}` : '',
      then ? `then ${code(then)}` : '',
      tells ? `tells ${codes(tells)}` : '',
      warns.length ? `warns of ${namesOf(warns)}` : '',
    ),
  ];
}

const listed = (...parts: readonly string[]) => parts.filter(Boolean).join('; ');
const namesOf = (facts: readonly Fact[]) => codes(facts.map(({ code }) => code));

const limitRow = (limit: Limit) => [
  code(limitName(limit)),
  limit.setting ? writeSetting(settings[limit.setting], settings[limit.setting].value) : 'the end of the day',
  codes(limit.from),
  codes(limit.until),
  codes(limit.paused ?? []),
  listed(
    limit.pick ? `by ${code(limit.pick)}` : '',
    limit.remind ? `reminds by ${code(limit.remind)}` : '',
    limit.takes ? `takes ${code(limit.takes)}` : '',
  ),
  limit.clause,
];

const factRow = (fact: Fact) => [code(fact.code), both(fact.means), fact.clause, fact.curable ? 'yes' : 'no'];

/** The facts that the steps of a process ask, each once. */
function factsOf({ steps }: Process): Fact[] {
  const asked = Object.values(steps).flatMap(({ by, apart = [], unless = [], unlessAfter = [], warns = [] }) => [
    ...(by ? [by] : []),
    ...apart.filter((other) => typeof other !== 'string'),
    ...unless,
    ...unlessAfter,
    ...warns,
  ]);
  return [...new Map(asked.map((fact) => [fact.code, fact])).values()];
}

const evidenceOf = ({ steps }: Process) =>
  [...new Set(Object.values(steps).flatMap(({ evidence = [] }) => evidence))] as (keyof typeof fileKinds)[];
