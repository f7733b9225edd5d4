import { PrimaryKey } from '@mikro-orm/decorators/legacy';
import { entity, flag, moment, quantity, recordOf, reference, type Ref } from '../../core/fields/words.js';
import type { IndicatorValue } from '../index.js';

/** One record behind a computed figure; it hangs on the figure of whoever did it, or of the company where nobody did (溯源). */
@entity({
  en: 'A trace: one record behind a computed figure',
  zh: '指标溯源',
  clause: '4.3.1b',
  rows: { within: 'indicatorValue' },
})
export class IndicatorTrace {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint generated always as identity' })
  id!: string;

  @reference('IndicatorValue', { en: 'The computed figure', zh: '指标值' })
  indicatorValue!: Ref<IndicatorValue>;

  @recordOf([], { en: 'The source record', zh: '业务记录' })
  record!: string;

  @moment({ en: 'Date of the event', zh: '时间' })
  doneOn!: Date;

  @flag({
    en: 'Whether the data are reviewed or need no review by the cut-off; else they are not in the denominator either',
    zh: '截止时数据是否无待审核',
    clause: '3.2.2b',
  })
  reviewed!: boolean;

  @flag({ en: 'Whether the record contributes to the figure, or to the denominator alone', zh: '是否计入' })
  contributes!: boolean;

  @quantity({ en: 'Magnitude: the duration or the points', zh: '数值', nullable: true })
  magnitude!: string | null;
}
