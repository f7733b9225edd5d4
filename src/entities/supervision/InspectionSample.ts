import { code, day, entity, integer, many, moment, reference, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { Inspection } from '../index.js';

/** A random sample of records to be checked, with all that it takes to draw the same again (抽样). */
@entity({
  en: 'A random sample of records to check, reproducible by anyone',
  zh: '抽样',
  clause: '4.1.2c',
  rows: { within: 'inspection' },
  ids: 'sample',
})
export class InspectionSample extends Row {
  @reference('Inspection', { en: 'The inspection', zh: '监督检查' })
  inspection!: Ref<Inspection>;

  @code({ en: 'Type of the sampled records', zh: '记录类型' })
  recordType!: string;

  @day({ en: 'First date of entry of the records', zh: '录入起始日' })
  fromDay!: string;

  @day({ en: 'Last date of entry of the records', zh: '录入截止日' })
  toDay!: string;

  @integer({ en: 'Sample size: the maximum number of records drawn', zh: '样本量', between: [1, 200] })
  size!: number;

  @moment({ en: 'Cut-off time: only records entered by then are sampled', zh: '数据截止时间' })
  cutOff!: Date;

  @integer({ en: 'Population size: the number of records drawn from', zh: '总体数量' })
  population!: number;

  @code({ en: 'Random seed of the sample', zh: '随机种子' })
  seed!: string;

  @many('SampledRecord', { en: 'Sampled records', zh: '抽中记录', by: 'sample' })
  drawn!: unknown;
}
