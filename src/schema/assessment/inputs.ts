import { IndicatorRun } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';

const period = ['fromDay', 'toDay'] as const;

export const IndicatorRunReckonInput = inputFor(IndicatorRun, 'IndicatorRunReckonInput', period) as new () => Fields<
  IndicatorRun,
  (typeof period)[number]
>;
