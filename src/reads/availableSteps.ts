import type { SignedIn } from '../core/context.js';
import { Params } from '../core/params.js';
import type { Blocker } from '../core/refusal.js';
import { quoted } from '../core/quoted.js';
import { heldOn } from '../permissions/scopes.js';
import { stepsOf, type NamedStep } from '../processes/index.js';
import { loaderNamed } from './loader.js';
import { run } from './run.js';
import { questionsOf } from './questions.js';

/** A step that leads on from where a record stands and that the viewer holds, with what blocks it now. */
export interface AvailableStep {
  readonly step: NamedStep;
  readonly blockers: readonly Blocker[];
}

type Asked = { id: string } & Readonly<Record<string, boolean[] | null | string>>;

/** The steps that the viewer may take on records of one entity: one statement for all records of a level. */
export function availableStepsLoader(context: SignedIn, entity: string) {
  return loaderNamed<AvailableStep[]>(context, `availableSteps ${entity}`, async (ids) => {
    const { viewer } = context;
    const held = stepsOf(entity).filter(({ name, from }) => from && viewer.rights.has(name));
    if (!held.length) return ids.map(() => []);

    const params = new Params();
    const asked = held.map((step) => ({ step, questions: questionsOf(step, 'r', viewer, params, 'before') }));
    const columns = asked.map(({ step, questions }, index) => {
      const held = heldOn(step.name, step.entity, 'r', viewer, params);
      const answers = [`(${held}) is true`, ...questions.map(({ sql }) => sql)];
      return `case when r.state = any(${params.add(step.from)}) then array[${answers.join(', ')}] end as s${index}`;
    });
    const table = quoted(held[0]!.entity.table);
    const sql = `select r.id, ${columns.join(', ')} from ${table} r where r.id = any(${params.add(ids)})`;
    const answered = new Map((await run<Asked>(context.em, sql, params)).map((row) => [row.id, row]));

    return ids.map((id) =>
      asked.flatMap(({ step, questions }, index) => {
        const [mayTake, ...blocked] = (answered.get(id)?.[`s${index}`] as boolean[] | null) ?? [];
        const blockers = questions.filter((_, at) => blocked[at]).map(({ blocker }) => blocker);
        return mayTake ? [{ step, blockers }] : [];
      }),
    );
  });
}
