import { ArrayMaxSize } from 'class-validator';
import { ID } from 'type-graphql';
import {
  Course,
  Enrolment,
  ExamAnswer,
  ExamAttempt,
  ExamPaper,
  ExamQuestion,
  InternalTrainer,
  Training,
  TrainingAdjustment,
  TrainingEffect,
  TrainingPlan,
  TrainingPlanItem,
} from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';
import { keptLine, type Line } from '../inputParts.js';
import type { KeyedInput, StepInput } from '../steps.js';

const itemFields = ['category', 'position', 'title', 'objective', 'content', 'mode', 'heldBy', 'taughtBy'] as const;

export type TrainingPlanItemFields = Line<
  Pick<Fields<TrainingPlanItem, 'category' | 'title'>, 'category' | 'title'> &
    Partial<Omit<Fields<TrainingPlanItem, (typeof itemFields)[number]>, 'position'>> & { position?: string | null }
>;

const TrainingPlanItemInput = inputFor(TrainingPlanItem, 'TrainingPlanItemInput', itemFields, { extra: keptLine });

const items = { of: TrainingPlanItemInput, en: 'What is to be taught; replaces all', zh: '培训项目，整体替换' };

const basis = ['businessDemands', 'abilities'] as const;

export type TrainingPlanFields = Partial<Pick<TrainingPlan, (typeof basis)[number]>> & {
  items?: TrainingPlanItemFields[] | null;
};

export const TrainingPlanDraftInput = inputFor(TrainingPlan, 'TrainingPlanDraftInput', ['planYear', ...basis], {
  lines: { items: { ...items, optional: true } },
}) as new () => TrainingPlanFields & { planYear: number };

export const TrainingPlanEditInput = inputFor(TrainingPlan, 'TrainingPlanEditInput', basis, {
  on: 'record, in part',
  lines: { items },
}) as new () => StepInput & TrainingPlanFields;

const course = ['title', 'category', 'material'] as const;

export const CourseDraftInput = inputFor(Course, 'CourseDraftInput', course) as new () => Fields<
  Course,
  (typeof course)[number]
>;

export const CourseEditInput = inputFor(Course, 'CourseEditInput', course, {
  on: 'record, in part',
}) as new () => StepInput & Partial<Fields<Course, (typeof course)[number]>>;

const questionFields = ['wording', 'possibleAnswers', 'correct', 'worth'] as const;

export type QuestionFields = Line<Fields<ExamQuestion, (typeof questionFields)[number]>>;

const QuestionInput = inputFor(ExamQuestion, 'ExamQuestionInput', questionFields, {
  required: ['correct'],
  extra: keptLine,
});

const questions = { of: QuestionInput, en: 'The questions; replaces all', zh: '试题，整体替换' };

const rules = ['passMark', 'minutes', 'sittings'] as const;

export type PaperFields = Partial<Pick<ExamPaper, (typeof rules)[number]>>;

export const PaperDraftInput = inputFor(ExamPaper, 'PaperDraftInput', ['course', ...rules], {
  preset: rules,
  lines: { questions },
}) as new () => PaperFields & { course: string; questions: QuestionFields[] };

export const PaperEditInput = inputFor(ExamPaper, 'PaperEditInput', rules, {
  on: 'record, in part',
  lines: { questions },
}) as new () => StepInput & PaperFields & { questions?: QuestionFields[] | null };

export const AttemptBeginInput = inputFor(ExamAttempt, 'AttemptBeginInput', ['paper', 'enrolment']) as new () => {
  paper: string;
  enrolment?: string | null;
};

export type Answered = { answer: string; chosen: string };

const AnswerInput = inputFor(ExamAnswer, 'ExamAnswerInput', ['chosen'], {
  required: ['chosen'],
  extra: { answer: { type: () => ID, en: 'What is answered, of this attempt', zh: '本次考试的答题项' } },
});

export const AttemptSubmitInput = inputFor(ExamAttempt, 'AttemptSubmitInput', [], {
  on: 'record',
  lines: {
    answers: { of: AnswerInput, en: 'What is answered; the rest is left empty', zh: '答案，未列出的视为未作答' },
  },
}) as new () => StepInput & { answers: Answered[] };

const nominated = ['teacher', 'subjects', 'practisesSince'] as const;

export const TrainerNominateInput = inputFor(InternalTrainer, 'TrainerNominateInput', nominated) as new () => Fields<
  InternalTrainer,
  (typeof nominated)[number]
>;

const whatIsTaught = [
  ...(['planItem', 'unplannedBecause', 'title', 'category', 'mode', 'objective', 'indicatorCode'] as const),
  ...(['course', 'startsAt', 'endsAt', 'seats'] as const),
];
const byColleague = [...whatIsTaught, 'trainer'] as const;
const byOthers = [...whatIsTaught, 'provider', 'neededFor', 'cost'] as const;

type Named = { planItem?: string | null; trainer?: string | null; course?: string | null };
type Said = Pick<Training, 'title' | 'category' | 'mode' | 'objective' | 'startsAt' | 'endsAt'> &
  Partial<Pick<Training, 'unplannedBecause' | 'indicatorCode' | 'provider' | 'neededFor' | 'cost' | 'seats'>>;

export type Scheduled = KeyedInput & Named & Said;

export const TrainingScheduleInput = inputFor(Training, 'TrainingScheduleInput', byColleague) as new () => Scheduled;

export const TrainingRequestInput = inputFor(Training, 'TrainingRequestInput', byOthers) as new () => Scheduled;

const enrolments = (text: { en: string; zh: string }) => ({ ...text, type: () => [ID], check: [ArrayMaxSize(500)] });

export const TrainingRecordAttendanceInput = inputFor(Training, 'TrainingRecordAttendanceInput', [], {
  on: 'record',
  extra: {
    attended: enrolments({ en: 'The enrolments of those who took part', zh: '出勤学员的报名' }),
    absent: enrolments({ en: 'The enrolments of those who did not', zh: '缺席学员的报名' }),
  },
}) as new () => StepInput & { attended: string[]; absent: string[] };

export const TrainingEvaluateInput = inputFor(Training, 'TrainingEvaluateInput', ['evaluation'], {
  on: 'record',
  required: ['evaluation'],
}) as new () => StepInput & { evaluation: string };

const compared = ['earlierRun', 'laterRun', 'indicatorCode'] as const;

export const TrainingMeasureInput = inputFor(TrainingEffect, 'TrainingMeasureInput', compared, {
  on: 'record',
  preset: ['indicatorCode'],
}) as new () => StepInput & { earlierRun: string; laterRun: string; indicatorCode?: string | null };

const adjusted = ['side', 'reason', 'change'] as const;

export const TrainingAdjustInput = inputFor(TrainingAdjustment, 'TrainingAdjustInput', adjusted, {
  on: 'record',
}) as new () => StepInput & Pick<TrainingAdjustment, (typeof adjusted)[number]>;

const learner = {
  learner: { type: () => ID, nullable: true, en: 'Whose account; yours, unless said', zh: '学员账号；缺省为本人' },
};

export const EnrolmentAddInput = inputFor(Enrolment, 'EnrolmentAddInput', ['training', 'developmentNeed'], {
  extra: learner,
}) as new () => { training: string; learner?: string | null; developmentNeed?: string | null };

export const EnrolmentRateInput = inputFor(Enrolment, 'EnrolmentRateInput', ['reaction', 'comment'], {
  on: 'record',
  required: ['reaction'],
}) as new () => StepInput & { reaction: number; comment?: string | null };
