import { IndicatorRunReckonInput } from '../../schema/assessment/inputs.js';
import { reckonIndicators } from '../../services/assessment/reckonIndicators.js';
import { bind } from '../flow/bind.js';

export const assessmentSteps = {
  indicatorRunReckon: bind(IndicatorRunReckonInput, reckonIndicators),
};
