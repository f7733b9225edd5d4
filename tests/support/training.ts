import type { Person, Stepped } from '../../demo/client.js';
import { aTeam, type Team } from './assessment.js';
import { take } from './orders.js';
import { hire, platformNow, sql } from './people.js';

/** A team with whoever organises its training and a colleague of another department who was found fit to teach. */
export interface School extends Team {
  readonly organiser: Person;
  readonly teacher: Person;
  readonly trainer: Stepped;
}

/** Hires them all. */
export async function aSchool(): Promise<School> {
  const team = await aTeam();
  const organiser = await hire(['TRAINING_ADMIN', 'EMPLOYEE']);
  const teacher = await hire(['TRAINER', 'EMPLOYEE']);
  const trainer = await nominate(organiser, teacher);
  return { ...team, organiser, teacher, trainer: await take(team.hr, 'internalTrainerQualify', trainer) };
}

export const nominate = (organiser: Person, teacher: Person, practisesSince = '2015-01-01'): Promise<Stepped> =>
  organiser.step('internalTrainerNominate', { teacher: teacher.account, subjects: 'Service', practisesSince });

const hours = (count: number) => new Date(platformNow().getTime() + count * 3_600_000).toISOString();

/** A training by the trainer of a school, in an hour, for an hour. */
export const aTraining = ({ organiser, trainer }: School, fields: object = {}): Promise<Stepped> =>
  organiser.step('trainingSchedule', {
    title: 'At the hotline',
    category: 'PROCESSES',
    mode: 'PRACTICE',
    objective: 'Answers within ten minutes',
    unplannedBecause: 'Two complaints',
    trainer: trainer.id,
    startsAt: hours(1),
    endsAt: hours(2),
    ...fields,
  });

export const questions = [
  { wording: 'Who signs?', possibleAnswers: 'Legal\nThe signatory\nWhoever sells', correct: 'B', worth: 3 },
  { wording: 'What is filed?', possibleAnswers: 'The opinion\nThe weather\nThe signed copy', correct: 'AC', worth: 2 },
];

/** A course that is published, with a paper of its author’s that is released. */
export async function aPaper({ teacher }: Pick<School, 'teacher'>, fields: object = {}) {
  const about = { title: 'Contracts', category: 'NORMS', material: 'Read clause 2.2.5.' };
  const course = await take(teacher, 'coursePublish', await teacher.step('courseDraft', about));
  const paper = await teacher.step('examPaperDraft', { course: course.id, questions, ...fields });
  return { course, paper: await take(teacher, 'examPaperRelease', paper) };
}

/** Notes down who took part and who did not. */
export const attend = (by: Person, training: Stepped, there: readonly Stepped[], absent: readonly Stepped[] = []) =>
  take(by, 'trainingRecordAttendance', training, {
    attended: there.map(({ id }) => id),
    absent: absent.map(({ id }) => id),
  });

/** Whoever is named takes part in a training, from enrolment to its end. */
export async function taught(school: School, training: Stepped, learners: readonly Person[]): Promise<Stepped[]> {
  const enrolments: Stepped[] = [];
  for (const learner of learners) enrolments.push(await learner.step('enrolmentAdd', { training: training.id }));
  await take(school.teacher, 'trainingBegin', training);
  await attend(school.teacher, training, enrolments);
  await take(school.teacher, 'trainingHold', training);
  return enrolments;
}

/** A row of figures, straight into the tables: one of each person in a period. */
export async function figuresIn(
  hr: Person,
  days: { readonly fromDay: string; readonly toDay: string },
  figures: readonly (readonly [Person, string])[],
  code = 'PX-T',
): Promise<string> {
  const run = await hr.step('indicatorRunCompute', days);
  const insert = `insert into indicator_value (id, indicator_run_id, indicator_id, subject, owner_id, department_id, numerator, denominator, coverage, figure)
    select $1, $2, (select id from indicator_version where indicator_code = $3 order by id desc limit 1), 'PERSON', $4,
      (select department_id from account where id = $4), 1, 1, 100, $5`;
  for (const [index, [person, figure]] of figures.entries())
    await sql(
      insert,
      `indicator_value_${run.id.slice(-26, -3)}${String(index).padStart(3, '0')}`,
      run.id,
      code,
      person.account,
      figure,
    );
  return run.id;
}
