import { StepInput } from '../../schema/steps.js';
import { approveData } from '../../services/stewardship/dataReviews.js';
import { bind } from '../flow/bind.js';

export const stewardshipSteps = {
  dataReviewApprove: bind(StepInput, approveData),
};
