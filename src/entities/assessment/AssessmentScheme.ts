import type { Ref } from '@mikro-orm/core';
import { day, many, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Position } from '../organization/Position.js';

/** By what those in a position are assessed, and what each item weighs (考核方案). */
@entity({
  en: 'By what those in a position are assessed',
  zh: '考核方案',
  clause: '4.3.1b',
  rows: { everyone: 'of the company', read: 'indicatorRead' },
  list: 'assessmentSchemes',
  ids: 'scheme',
  numbered: 'KF',
})
export class AssessmentScheme extends BusinessRecord {
  @reference('Position', { en: 'The position', zh: '岗位', filter: true })
  position!: Ref<Position>;

  @day({ en: 'The first day of the periods that it is for', zh: '适用起始日', filter: true, order: true })
  validFrom!: string;

  @many('SchemeItem', { en: 'What is scored', zh: '考核项目', by: 'scheme' })
  items!: unknown;
}
