import { ref } from '@mikro-orm/core';
import { Params } from '../../core/params.js';
import {
  Account,
  AssessmentCycle,
  AssessmentForm,
  AssessmentScheme,
  Department,
  IndicatorRun,
  IndicatorValue,
  Position,
  SchemeItem,
  ScoreItem,
} from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { run } from '../../reads/run.js';
import type { PlannedCycle } from '../../schema/assessment/inputs.js';
import { appealBy } from '../flow/appealBy.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { oneAtATime } from '../flow/oneAtATime.js';
import { takeInside } from '../flow/takeInside.js';
import { add, begin, beginWithin, type Work } from '../flow/work.js';
import { assessedIn, itemsOf, type Assessed, type Item } from './assessedIn.js';

/** Plans a cycle, as long as the company has decided unless said; equals skip a rank unless said (4.3.1a). */
export async function planCycle(
  work: Work<AssessmentCycle>,
  { cycleLength, tieRule, ...days }: PlannedCycle,
): Promise<AssessmentCycle> {
  await oneAtATime(work, 'assessment_cycle');
  const { valueOf } = await companyAt(work.em, work.now);
  return begin(work, AssessmentCycle, {
    ...days,
    cycleLength: cycleLength ?? valueOf('assessmentCycle.round.cadence'),
    tieRule: tieRule ?? 'SKIPPING',
    indicatorRun: null,
  });
}

/** Opens a form for everybody whose position has a scheme, filled from the figures of a run (4.3.1b). */
export async function scoreCycle(work: Work<AssessmentCycle>, given: { indicatorRun: string }): Promise<void> {
  const { em, record } = work;
  const figures = await find(em, IndicatorRun, given.indicatorRun, work);
  record.indicatorRun = ref(figures);
  const people = await assessedIn(work);
  const items = await itemsOf(work, people, figures.id);
  takeInside(work, 'formOpen', {
    begins: people.map((person, index) => (inside) => {
      const form = openForm(inside, record, index + 1, person);
      for (const item of items.get(person.account) ?? []) openScore(inside, form, item);
      return form;
    }),
  });
}

function openForm(inside: Work, cycle: AssessmentCycle, place: number, person: Assessed): AssessmentForm {
  const { em } = inside;
  return beginWithin(inside, cycle, place, AssessmentForm, {
    cycle: ref(cycle),
    owner: ref(em.getReference(Account, person.assessor)),
    department: person.department ? ref(em.getReference(Department, person.department)) : null,
    assessed: ref(em.getReference(Account, person.account)),
    position: ref(em.getReference(Position, person.position)),
    scheme: ref(em.getReference(AssessmentScheme, person.scheme)),
    ...{ total: null, rank: null, changedIndicators: null, appealBy: null, appeal: null },
  });
}

function openScore({ em }: Work, form: AssessmentForm, { item, side, title, weight, value, points }: Item): ScoreItem {
  return add({ em }, ScoreItem, {
    assessmentForm: ref(form),
    schemeItem: ref(em.getReference(SchemeItem, item)),
    indicatorValue: points === null ? null : ref(em.getReference(IndicatorValue, value!)),
    ...{ side, title, weight, points, reason: null },
  });
}

/** The rank of each form of a cycle among those in the same position (4.3.1c). */
async function ranks({ em, record }: Work<AssessmentCycle>): Promise<Map<string, number>> {
  const params = new Params();
  const ranking = record.tieRule === 'DENSE' ? 'dense_rank' : 'rank';
  const sql = `select f.id, ${ranking}() over (partition by f.position_id order by f.total desc)::int as rank
    from assessment_form f where f.cycle_id = ${params.add(record.id)} order by f.id`;
  const rows = await run<{ id: string; rank: number }>(em, sql, params);
  return new Map(rows.map(({ id, rank }) => [id, rank]));
}

/** Shows everybody their scores, with the ranks, and by when they may appeal (4.3.1c). */
export async function publishCycle(work: Work<AssessmentCycle>): Promise<void> {
  await rankForms(work, 'formPublish', { appealBy: await appealBy(work) });
}

/** Ranks all forms, as each of them takes a step that says what more it says. */
export async function rankForms(
  work: Work<AssessmentCycle>,
  step: 'formPublish' | 'formLock',
  more: Partial<Pick<AssessmentForm, 'appealBy'>> = {},
): Promise<string[]> {
  const places = await ranks(work);
  takeInside<AssessmentForm>(work, step, {
    ids: [...places.keys()],
    effect: ({ record }) => void Object.assign(record, more, { rank: places.get(record.id)! }),
  });
  return [...places.keys()];
}
