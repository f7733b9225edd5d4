import { day, entity, many, reference, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Position } from '../index.js';

@entity({
  en: 'An assessment scheme of a position',
  zh: '考核方案',
  clause: '4.3.1b',
  rows: { everyone: 'of the company', read: 'indicatorVersionRead' },
  list: 'assessmentSchemes',
  ids: 'scheme',
  numbered: 'KF',
})
export class AssessmentScheme extends BusinessRecord {
  @reference('Position', { en: 'The position', zh: '岗位', filter: true })
  position!: Ref<Position>;

  @day({ en: 'Start of validity: the first day of the periods covered', zh: '适用起始日', filter: true, order: true })
  validFrom!: string;

  @many('SchemeItem', { en: 'Items of the scheme', zh: '考核项目', by: 'scheme' })
  items!: unknown;
}
