import {
  Account,
  AssessmentForm,
  AssessmentScheme,
  Department,
  IndicatorValue,
  Position,
  SchemeItem,
  ScoreItem,
  type AssessmentCycle,
  type IndicatorRun,
} from '../../entities/index.js';
import { add, beginWithin, referTo, takeInside, type Work } from '../flow/words.js';
import { assessedIn, itemsOf, type Assessed, type Item } from './assessedIn.js';

/** Has a form opened for everybody who is assessed in a cycle, with what the figures of a run say filled in (4.3.1b). */
export async function openForms(work: Work<AssessmentCycle>, figures: IndicatorRun): Promise<void> {
  const people = await assessedIn(work);
  const items = await itemsOf(work, people, figures.id);
  takeInside(work, 'assessmentFormOpen', {
    begins: people.map((person, index) => (inside) => {
      const form = openForm(inside, work.record, index + 1, person);
      for (const item of items.get(person.account) ?? []) openScore(inside, form, item);
      return form;
    }),
  });
}

const openForm = (inside: Work, cycle: AssessmentCycle, place: number, person: Assessed): AssessmentForm =>
  beginWithin(inside, cycle, place, AssessmentForm, {
    cycle,
    owner: referTo(inside, Account, person.assessor),
    department: person.department ? referTo(inside, Department, person.department) : null,
    assessed: referTo(inside, Account, person.account),
    position: referTo(inside, Position, person.position),
    scheme: referTo(inside, AssessmentScheme, person.scheme),
  });

function openScore(inside: Work, assessmentForm: AssessmentForm, { item, value, ...said }: Item): ScoreItem {
  const { side, title, weight, points } = said;
  return add(inside, ScoreItem, {
    assessmentForm,
    schemeItem: referTo(inside, SchemeItem, item),
    indicatorValue: points === null ? null : referTo(inside, IndicatorValue, value!),
    side,
    title,
    weight,
    points,
  });
}
