import { atLeast, below, defineProcess, is, type Fact } from '../../core/words.js';
import { IndicatorRun } from '../../entities/index.js';
import { today } from '../../settings/today.js';

const periodAhead: Fact = {
  code: 'PERIOD_AHEAD',
  means: { en: 'The period ends before it begins, or is not yet over', zh: '期间早于起始日结束，或尚未结束' },
  clause: '4.3.1a',
  curable: true,
  sql: is(IndicatorRun, { toDay: [below('fromDay'), atLeast(today)] }),
};

export const indicatorRunProcess = defineProcess({
  entity: IndicatorRun,
  clause: '4.3.1b',
  administers: true,

  states: {
    COMPUTED: { means: { en: 'Computed', zh: '已核算' }, rests: true },
    VOID: { means: { en: 'Void', zh: '已作废' } },
  },

  steps: {
    indicatorRunCompute: {
      means: { en: 'Computes all indicators for a past period', zh: '核算期间全部指标' },
      to: 'COMPUTED',
      brings: { required: ['fromDay', 'toDay'] },
      effect: true,
      unlessAfter: [periodAhead],
    },
    indicatorRunVoid: {
      means: { en: 'Voids the figures of the run', zh: '作废核算结果' },
      from: ['COMPUTED'],
      to: 'VOID',
      noteRequired: true,
    },
  },
});
