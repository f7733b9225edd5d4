import { ID } from 'type-graphql';
import {
  AssessmentCycle,
  AssessmentForm,
  AssessmentScheme,
  BonusPlan,
  ComprehensiveEvaluation,
  DevelopmentNeed,
  IndicatorRun,
  PeerRating,
  SchemeItem,
  ScoreItem,
} from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';
import { keptLine, type Line } from '../inputParts.js';
import type { StepInput } from '../steps.js';

const period = ['fromDay', 'toDay'] as const;

export const IndicatorRunReckonInput = inputFor(IndicatorRun, 'IndicatorRunReckonInput', period) as new () => Fields<
  IndicatorRun,
  (typeof period)[number]
>;

const itemFields = ['side', 'title', 'indicatorCode', 'weight', 'zeroAt', 'fullAt'] as const;

export type SchemeItemFields = Line<Fields<SchemeItem, (typeof itemFields)[number]>>;

const SchemeItemInput = inputFor(SchemeItem, 'SchemeItemInput', itemFields, { extra: keptLine });

const items = { of: SchemeItemInput, en: 'What is scored; replaces all', zh: '考核项目，整体替换' };

export const SchemeDraftInput = inputFor(AssessmentScheme, 'SchemeDraftInput', ['position', 'validFrom'], {
  lines: { items },
}) as new () => Fields<AssessmentScheme, 'position' | 'validFrom'> & { items: SchemeItemFields[] };

export const SchemeEditInput = inputFor(AssessmentScheme, 'SchemeEditInput', ['validFrom'], {
  on: 'record, in part',
  lines: { items },
}) as new () => StepInput & Partial<Fields<AssessmentScheme, 'validFrom'>> & { items?: SchemeItemFields[] | null };

export type PlannedCycle = Fields<AssessmentCycle, 'fromDay' | 'toDay'> & {
  [preset in 'cycleLength' | 'tieRule']?: AssessmentCycle[preset] | null;
};

export const CyclePlanInput = inputFor(AssessmentCycle, 'CyclePlanInput', ['cycleLength', ...period, 'tieRule'], {
  preset: ['cycleLength', 'tieRule'],
}) as new () => PlannedCycle;

export const CycleScoreInput = inputFor(AssessmentCycle, 'CycleScoreInput', ['indicatorRun'], {
  on: 'record',
  required: ['indicatorRun'],
}) as new () => StepInput & { indicatorRun: string };

const rater = { rater: { type: () => ID, en: 'The account of the colleague who is asked', zh: '评价人账号' } };

export const PeerRatingAskInput = inputFor(PeerRating, 'PeerRatingAskInput', ['cycle', 'rated'], {
  extra: rater,
}) as new () => Fields<PeerRating, 'cycle' | 'rated'> & { rater: string };

const sides = ['collaboration', 'rapport', 'problemSolving', 'reason'] as const;

type Rating = { collaboration: number; rapport: number; problemSolving: number; reason: string };

export const PeerRatingGiveInput = inputFor(PeerRating, 'PeerRatingGiveInput', sides, {
  on: 'record',
  required: sides,
}) as new () => StepInput & Rating;

const item = { item: { type: () => ID, en: 'The score of the form', zh: '评分项' } };

export type Scored = { item: string; points: string; reason: string };

const ScoreInput = inputFor(ScoreItem, 'ScoreInput', ['points', 'reason'], {
  required: ['points', 'reason'],
  extra: item,
});

const scores = { of: ScoreInput, en: 'What is scored, each with its reason', zh: '评分与理由' };

export type Scores = StepInput & { scores: Scored[] };

export const FormScoreInput = inputFor(AssessmentForm, 'FormScoreInput', [], {
  on: 'record',
  lines: { scores },
}) as new () => Scores;

export const FormSettleInput = inputFor(AssessmentForm, 'FormSettleInput', [], {
  on: 'record',
  lines: { scores },
}) as new () => Scores;

const assessor = { assessor: { type: () => ID, en: 'The account that assesses from now on', zh: '考核人账号' } };

export const FormAssignInput = inputFor(AssessmentForm, 'FormAssignInput', [], {
  on: 'record',
  extra: assessor,
}) as new () => StepInput & { assessor: string };

export const FormAppealInput = inputFor(AssessmentForm, 'FormAppealInput', ['appeal'], {
  on: 'record',
  required: ['appeal'],
}) as new () => StepInput & { appeal: string };

export const NeedRaiseInput = inputFor(DevelopmentNeed, 'NeedRaiseInput', [
  'learner',
  'shortcoming',
  'finding',
]) as new () => Fields<DevelopmentNeed, 'learner' | 'shortcoming'> & { finding?: string | null };

export const NeedPlanInput = inputFor(DevelopmentNeed, 'NeedPlanInput', ['countermeasure'], {
  on: 'record',
  required: ['countermeasure'],
}) as new () => StepInput & { countermeasure: string };

const ended = ['outcome', 'laterFigure'] as const;

export type Ended = StepInput & { outcome: string; laterFigure?: string | null };

export const NeedCloseInput = inputFor(DevelopmentNeed, 'NeedCloseInput', ended, {
  on: 'record',
  required: ['outcome'],
}) as new () => Ended;

export const NeedRepeatInput = inputFor(DevelopmentNeed, 'NeedRepeatInput', ended, {
  on: 'record',
  required: ['outcome'],
}) as new () => Ended;

export const EvaluationCalibrateInput = inputFor(
  ComprehensiveEvaluation,
  'EvaluationCalibrateInput',
  ['grade', 'calibration'],
  { on: 'record', required: ['calibration'] },
) as new () => StepInput & { grade: ComprehensiveEvaluation['grade']; calibration: string };

const bonus = ['cycle', 'purpose', 'fund'] as const;

export const BonusReckonInput = inputFor(BonusPlan, 'BonusReckonInput', bonus) as new () => Fields<
  BonusPlan,
  (typeof bonus)[number]
>;
