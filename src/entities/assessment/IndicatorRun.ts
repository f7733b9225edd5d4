import { day, entity, many, moment } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** The computation of all indicators for a period, from the work done by the cut-off (指标核算). */
@entity({
  en: 'An indicator run: the computation of all indicators for a period',
  zh: '指标核算',
  clause: '4.3.1b',
  rows: { everyone: 'of the company', read: 'indicatorVersionRead' },
  list: 'indicatorRuns',
  ids: 'indicator_run',
  numbered: 'ZB',
})
export class IndicatorRun extends BusinessRecord {
  @day({ en: 'The first day of the period', zh: '起始日', filter: true, order: true })
  fromDay!: string;

  @day({ en: 'The last day of the period', zh: '截止日', filter: true })
  toDay!: string;

  @moment({ en: 'Cut-off time: only work done by then counts', zh: '取数截止时间' })
  cutOff!: Date;

  @many('IndicatorValue', { en: 'Figures computed in the run', zh: '指标值', by: 'indicatorRun' })
  indicatorValues!: unknown;
}
