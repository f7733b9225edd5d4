import type { Ref } from '@mikro-orm/core';
import { PrimaryKey } from '@mikro-orm/decorators/legacy';
import { flag, moment, quantity, recordOf, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { IndicatorValue } from './IndicatorValue.js';

/** One thing that a figure was reckoned from; it hangs on the figure of whoever did it, or of the company where nobody did (溯源). */
@entity({
  en: 'One thing that a figure was reckoned from',
  zh: '指标溯源',
  clause: '4.3.1b',
  rows: { within: 'indicatorValue' },
})
export class IndicatorTrace {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint generated always as identity' })
  id!: string;

  @reference('IndicatorValue', { en: 'The figure', zh: '指标值' })
  indicatorValue!: Ref<IndicatorValue>;

  @recordOf([], { en: 'The record on which it was done', zh: '业务记录' })
  record!: string;

  @moment({ en: 'When', zh: '时间' })
  doneOn!: Date;

  @flag({
    en: 'Whether its data need no review by the cut-off or no more; else it is not even among how many',
    zh: '截止时数据是否无待审核',
    clause: '3.2.2b',
  })
  reviewed!: boolean;

  @flag({ en: 'Whether it counts for the figure, or only among how many', zh: '是否计入' })
  contributes!: boolean;

  @quantity({ en: 'How long it took, or how many points it got', zh: '数值', nullable: true })
  magnitude!: string | null;
}
