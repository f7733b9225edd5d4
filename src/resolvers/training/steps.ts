import { Course, Enrolment } from '../../entities/index.js';
import {
  AttemptBeginInput,
  AttemptSubmitInput,
  CourseDraftInput,
  CourseEditInput,
  EnrolmentAddInput,
  EnrolmentRateInput,
  PaperDraftInput,
  PaperEditInput,
  TrainerNominateInput,
  TrainingAdjustInput,
  TrainingEvaluateInput,
  TrainingMeasureInput,
  TrainingPlanDraftInput,
  TrainingPlanEditInput,
  TrainingRecordAttendanceInput,
  TrainingRequestInput,
  TrainingScheduleInput,
} from '../../schema/training/inputs.js';
import { StepInput } from '../../schema/steps.js';
import { draftCourse } from '../../services/training/draftCourse.js';
import { enrol } from '../../services/training/enrol.js';
import { adjustTraining, evaluateTraining } from '../../services/training/evaluateTraining.js';
import { beginAttempt, draftPaper, editPaper, submitAttempt } from '../../services/training/exams.js';
import { measureTraining } from '../../services/training/measureTraining.js';
import { nominateTrainer } from '../../services/training/nominateTrainer.js';
import { assessGaps, draftPlan, editPlan } from '../../services/training/plans.js';
import { recordAttendance } from '../../services/training/recordAttendance.js';
import { scheduleTraining } from '../../services/training/scheduleTraining.js';
import { bind } from '../flow/bind.js';
import { keeps } from '../flow/keeps.js';

export const trainingSteps = {
  trainingPlanDraft: bind(TrainingPlanDraftInput, draftPlan),
  trainingPlanEdit: bind(TrainingPlanEditInput, editPlan),
  trainingPlanAssess: bind(StepInput, assessGaps),
  courseDraft: bind(CourseDraftInput, draftCourse),
  courseEdit: bind(CourseEditInput, keeps(Course)),
  paperDraft: bind(PaperDraftInput, draftPaper),
  paperEdit: bind(PaperEditInput, editPaper),
  attemptBegin: bind(AttemptBeginInput, beginAttempt),
  attemptSubmit: bind(AttemptSubmitInput, submitAttempt),
  trainerNominate: bind(TrainerNominateInput, nominateTrainer),
  trainingSchedule: bind(TrainingScheduleInput, scheduleTraining),
  trainingRequest: bind(TrainingRequestInput, scheduleTraining),
  trainingRecordAttendance: bind(TrainingRecordAttendanceInput, recordAttendance),
  trainingEvaluate: bind(TrainingEvaluateInput, evaluateTraining),
  trainingMeasure: bind(TrainingMeasureInput, measureTraining),
  trainingAdjust: bind(TrainingAdjustInput, adjustTraining),
  enrolmentAdd: bind(EnrolmentAddInput, enrol),
  enrolmentRate: bind(EnrolmentRateInput, keeps(Enrolment)),
};
