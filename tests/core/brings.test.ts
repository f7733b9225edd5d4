import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { day, fieldsFrom, lines, rows, type Extras, type Lines } from '../../src/core/brings.js';
import { defineProcess, type Given } from '../../src/core/process.js';
import { Course, Enrolment, ExamQuestion, TrainingAdjustment } from '../../src/entities/index.js';
import { enrolmentProcess } from '../../src/processes/training/enrolment.js';
import type { examPaperProcess } from '../../src/processes/training/examPaper.js';
import { accompany } from '../../src/services/flow/step/accompany.js';
import { beginBrought } from '../../src/services/flow/words/brought.js';
import { effectsOf } from '../../src/services/flow/effectsOf.js';
import { put } from '../../src/services/flow/words/put.js';
import type { Work } from '../../src/services/flow/step/work.js';
import { begin } from '../../src/services/flow/words/begin.js';

const means = { en: 'So it is', zh: '如此' };
const said = { means, clause: '5.2.4a' } as const;
const made = { ...said, to: 'DRAFT' } as const;
const drop = { ...said, from: ['DRAFT'], to: 'DONE' } as const;
const course = { entity: Course, clause: said.clause, states: { DRAFT: said, DONE: said } } as const;

const inside = { ...made, inside: ['outer', 'other'], effect: true } as const;
const nested = defineProcess({ ...course, steps: { within: inside, drop } });

/** What must and must not compile: never called, `tsc` is the test, and an expected error that does not come is one. */
export function types(work: Work<Enrolment>, enrolment: Promise<Enrolment>, row: Enrolment): void {
  // @ts-expect-error a field that its entity has not
  defineProcess({ ...course, steps: { a: { ...made, brings: { required: ['titel'] } } } });
  // @ts-expect-error a field that the engine keeps
  defineProcess({ ...course, steps: { a: { ...made, brings: { optional: ['state'] } } } });
  // @ts-expect-error a word that no step knows
  defineProcess({ ...course, steps: { a: { ...made, effekt: true } } });
  // @ts-expect-error a word that `brings` does not know
  defineProcess({ ...course, steps: { a: { ...made, brings: { optional: [], preste: [] } } } });
  // @ts-expect-error a field that the entity of the lines has not
  lines(ExamQuestion, { ...means, required: ['wordin'] });
  // @ts-expect-error a field that the other entity has not
  fieldsFrom(TrainingAdjustment, { required: ['cause'] });

  // @ts-expect-error an effect is missing
  effectsOf(enrolmentProcess, {});
  // @ts-expect-error an effect too many
  effectsOf(enrolmentProcess, { enrolmentAdd: () => enrolment, enrolmentRate: async () => undefined });
  // @ts-expect-error an effect takes what its step does not bring
  effectsOf(enrolmentProcess, { enrolmentAdd: (_: Work<Enrolment>, _given: { seat: string }) => enrolment });
  // @ts-expect-error a step that creates answers with nothing
  effectsOf(enrolmentProcess, { enrolmentAdd: async () => undefined });

  // @ts-expect-error a step inside others begins its record by `takeInside`, or none
  effectsOf(nested, { within: () => enrolment });

  // @ts-expect-error a new record without what it needs
  void begin(work, Enrolment, { developmentNeed: null });
  // @ts-expect-error an id where a record is wanted
  void begin(work, Enrolment, { training: 'training_01' });
  void beginBrought(work, { training: 'training_01' }, { developmentNeed: null });
  // @ts-expect-error what is begun of what is brought lacks what nobody says
  void beginBrought(work, { developmentNeed: 'need_01' }, {});
  // @ts-expect-error a field that the record has not, beside what is brought
  void beginBrought(work, { training: 'training_01' }, { seat: 1 });
  // @ts-expect-error a field that the record has not
  put(row, { remark: 'fine' });

  const rated: Given<typeof enrolmentProcess, 'enrolmentRate'> = { reaction: 5, comment: null };
  const paper: Given<typeof examPaperProcess, 'examPaperEdit'> = { questions: [{ id: null, ...question }] };
  // @ts-expect-error a number is given as one
  rated.reaction = '5';
  // @ts-expect-error what is required is not null
  paper.questions![0]!.wording = null;
}

const question = { wording: 'Who signs?', possibleAnswers: 'A\nB', correct: 'A', worth: 1 };

it('the effect of a step inside others is asked with each of them, and with no other', async () => {
  const asked: string[] = [];
  effectsOf(nested, { within: async ({ step }) => void asked.push(step.name) });
  for (const name of ['outer', 'other', 'drop']) await accompany({ step: { name } } as object as Work);
  expect(asked).toEqual(['outer', 'other']);
});

it('a plain step that begins a record brings all that the record needs', () => {
  const begins = (required: readonly 'title'[]) =>
    defineProcess({ ...course, steps: { a: { ...made, brings: { required } }, drop } });
  expect(() => begins(['title'])).toThrow('Course: a begins one without category.');
  expect(() => defineProcess({ ...course, steps: { a: made, drop } })).toThrow('Course: a begins one without title.');
});

it('a plain step brings fields of its own record', () => {
  const brings = fieldsFrom(TrainingAdjustment, { required: ['reason'] });
  const steps = { a: { ...made, effect: true }, b: { ...said, from: ['DRAFT'], brings }, drop } as const;
  expect(() => defineProcess({ ...course, steps })).toThrow(
    'Course: b brings fields of TrainingAdjustment: that takes an effect.',
  );
});

it('a plain step brings no extra but collaborators, no line with extras and no rows', () => {
  const heldOn = day(means);
  const asked = { ...means, required: ['wording'] } as const;
  const replaced = { questions: lines(ExamQuestion, asked) };
  const brings = (brings: { extra?: Extras; lines?: Readonly<Record<string, Lines>> }) => {
    const edit = { ...said, from: ['DRAFT'], brings } as const;
    return () => defineProcess({ ...course, steps: { make: { ...made, effect: true }, edit, drop } });
  };
  expect(brings({ extra: { collaborators: heldOn }, lines: replaced })).not.toThrow();
  for (const lost of [
    { extra: { collaborators: heldOn, lost: heldOn } },
    { lines: { ...replaced, lost: lines(ExamQuestion, { ...asked, extra: { heldOn } }) } },
    { lines: { ...replaced, lost: rows(ExamQuestion, asked) } },
  ])
    expect(brings(lost)).toThrow('Course: edit brings lost, which only an effect puts.');
});

it('a step brings no column that the API hides', () => {
  const brings = { required: ['earned' as never] };
  expect(() => defineProcess({ ...course, steps: { a: { ...made, brings, effect: true }, drop } })).toThrow(
    'Course: a brings earned, which is no field of the API.',
  );
});
