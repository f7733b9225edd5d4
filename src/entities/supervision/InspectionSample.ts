import type { Ref } from '@mikro-orm/core';
import { code, day, integer, many, moment, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { Row } from '../Row.js';
import type { Inspection } from './Inspection.js';

/** Records drawn at random to be checked, with all that it takes to draw the same again (抽样). */
@entity({
  en: 'Records drawn at random to be checked, so that anybody can draw the same again',
  zh: '抽样',
  clause: '4.1.2c',
  rows: { within: 'inspection' },
  orderBy: 'ID_ASC',
  ids: 'sample',
})
export class InspectionSample extends Row {
  @reference('Inspection', { en: 'The inspection', zh: '监督检查' })
  inspection!: Ref<Inspection>;

  @code({ en: 'Of which type the records are', zh: '记录类型' })
  recordType!: string;

  @day({ en: 'The first day on which they were entered', zh: '录入起始日' })
  fromDay!: string;

  @day({ en: 'The last day on which they were entered', zh: '录入截止日' })
  toDay!: string;

  @integer({ en: 'How many are drawn at most', zh: '样本量', between: [1, 200] })
  size!: number;

  @moment({ en: 'Entered up to then', zh: '数据截止时间' })
  cutOff!: Date;

  @integer({ en: 'Out of how many they were drawn', zh: '总体数量' })
  population!: number;

  @code({ en: 'What decides which are drawn', zh: '随机种子' })
  seed!: string;

  @many('SampledRecord', { en: 'What was drawn', zh: '抽中记录', by: 'sample' })
  drawn!: unknown;
}
