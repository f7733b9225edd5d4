import type { SignedIn } from '../core/context.js';
import { Params } from '../core/sql/params.js';
import { quoted } from '../core/sql/quoted.js';
import { shownBlocker, type Blocker } from '../core/refusal.js';
import type { Locale } from '../core/text.js';
import { heldOn, type Asking } from '../permissions/scopes.js';
import { inputNameOf, stepsOf, type NamedStep } from '../processes/index.js';
import { loaderNamed } from './loader.js';
import { questionsOf, warningsOf, type Question } from './questions.js';
import { run } from './run.js';

/** A step that leads on from where a record stands and that the viewer holds, with what blocks it now. */
export interface AvailableStep {
  readonly step: NamedStep;
  readonly blockers: readonly Blocker[];
  readonly warnings: readonly Blocker[];
}

/** A step that the viewer holds on some records, and what is asked about it. */
export interface AskedStep {
  readonly step: NamedStep;
  /** A column: null where the record does not stand at the step, else whether it is held there, then each answer. */
  readonly column: string;
  /** What those answers come to, by their place. */
  readonly found: (answers: (at: number) => boolean) => AvailableStep;
}

/** The steps of an entity that the viewer holds somewhere, asked of a row. */
export function stepsAsked(entity: string, row: string, { viewer }: Asking, params: Params): AskedStep[] {
  const held = stepsOf(entity).filter(({ name, from }) => from && viewer.rights.has(name));
  return held.map((step) => {
    const questions = questionsOf(step, row, viewer, params, 'before');
    const warnings = warningsOf(step, row, viewer, params);
    const answers = [
      `(${heldOn(step.name, step.entity, row, viewer, params)}) is true`,
      ...[...questions, ...warnings].map(({ sql }) => sql),
    ];
    const stands = `${row}.state = any(${params.add(step.from)}::text[])`;
    const column = `case when ${stands} then array[${answers.join(', ')}] end`;
    const among = (asked: readonly Question[], from: number, answers: (at: number) => boolean) =>
      asked.filter((_, index) => answers(from + index)).map(({ blocker }) => blocker);
    const found: AskedStep['found'] = (answers) => ({
      step,
      blockers: among(questions, 1, answers),
      warnings: among(warnings, 1 + questions.length, answers),
    });
    return { step, column, found };
  });
}

/** A step as the API shows it, in the language of the request. */
export const shownStep = ({ step, blockers, warnings }: AvailableStep, dueAt: unknown, locale: Locale) => ({
  name: step.name,
  means: step.means[locale],
  input: inputNameOf(step),
  clause: step.clause,
  noteRequired: step.noteRequired ?? false,
  blockers: blockers.map((blocker) => shownBlocker(blocker, locale)),
  warnings: warnings.map((warning) => shownBlocker(warning, locale)),
  dueAt: dueAt ?? null,
});

type AnsweredRow = { id: string } & Readonly<Record<string, boolean[] | null | string>>;

/** The steps that the viewer may take on records of one entity: one statement for all records of a level. */
export function availableStepsLoader(context: SignedIn, entity: string) {
  return loaderNamed<AvailableStep[]>(context, `availableSteps ${entity}`, async (ids) => {
    const params = new Params();
    const asked = stepsAsked(entity, 'r', context, params);
    if (!asked.length) return ids.map(() => []);
    const columns = asked.map(({ column }, index) => `${column} as s${index}`);
    const table = quoted(asked[0]!.step.entity.table);
    const sql = `select r.id, ${columns.join(', ')} from ${table} r where r.id = any(${params.add(ids)})`;
    const answered = new Map((await run<AnsweredRow>(context.em, sql, params)).map((row) => [row.id, row]));

    return ids.map((id) =>
      asked.flatMap(({ found }, index) => {
        const answers = (answered.get(id)?.[`s${index}`] as boolean[] | null) ?? [];
        return answers[0] ? [found((at) => answers[at]!)] : [];
      }),
    );
  });
}
