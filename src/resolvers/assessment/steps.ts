import { AssessmentForm, ComprehensiveEvaluation, DevelopmentNeed, PeerRating } from '../../entities/index.js';
import {
  BonusReckonInput,
  CyclePlanInput,
  CycleScoreInput,
  EvaluationCalibrateInput,
  FormAppealInput,
  FormAssignInput,
  FormScoreInput,
  FormSettleInput,
  IndicatorRunReckonInput,
  NeedCloseInput,
  NeedPlanInput,
  NeedRaiseInput,
  NeedRepeatInput,
  PeerRatingAskInput,
  PeerRatingGiveInput,
  SchemeDraftInput,
  SchemeEditInput,
} from '../../schema/assessment/inputs.js';
import { StepInput } from '../../schema/steps.js';
import { planCycle, publishCycle, scoreCycle } from '../../services/assessment/cycle.js';
import { assignForm, scoreForm, settleAppeal } from '../../services/assessment/forms.js';
import { lockCycle } from '../../services/assessment/lockCycle.js';
import { closeNeed, raiseNeed, repeatNeed } from '../../services/assessment/needs.js';
import { askRating } from '../../services/assessment/peerRatings.js';
import { reckonBonus } from '../../services/assessment/reckonBonus.js';
import { reckonIndicators } from '../../services/assessment/reckonIndicators.js';
import { flagForm } from '../../services/assessment/recompute.js';
import { draftScheme, editScheme } from '../../services/assessment/schemes.js';
import { bind } from '../flow/bind.js';
import { keeps } from '../flow/keeps.js';

export const assessmentSteps = {
  indicatorRunReckon: bind(IndicatorRunReckonInput, reckonIndicators),
  schemeDraft: bind(SchemeDraftInput, draftScheme),
  schemeEdit: bind(SchemeEditInput, editScheme),
  peerRatingAsk: bind(PeerRatingAskInput, askRating),
  peerRatingGive: bind(PeerRatingGiveInput, keeps(PeerRating)),
  cyclePlan: bind(CyclePlanInput, planCycle),
  cycleScore: bind(CycleScoreInput, scoreCycle),
  cyclePublish: bind(StepInput, publishCycle),
  cycleLock: bind(StepInput, lockCycle),
  formScore: bind(FormScoreInput, scoreForm),
  formAssign: bind(FormAssignInput, assignForm),
  formAppeal: bind(FormAppealInput, keeps(AssessmentForm)),
  formSettle: bind(FormSettleInput, settleAppeal),
  formFlag: bind(StepInput, flagForm),
  evaluationCalibrate: bind(EvaluationCalibrateInput, keeps(ComprehensiveEvaluation)),
  bonusReckon: bind(BonusReckonInput, reckonBonus),
  needRaise: bind(NeedRaiseInput, raiseNeed),
  needPlan: bind(NeedPlanInput, keeps(DevelopmentNeed)),
  needClose: bind(NeedCloseInput, closeNeed),
  needRepeat: bind(NeedRepeatInput, repeatNeed),
};
