import { integer, many, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** What is inspected in a year, or in a quarter of it (监督计划). */
@entity({
  en: 'What is inspected in a year, or in a quarter of it',
  zh: '监督计划',
  clause: '4.1.1b',
  rows: { read: { en: 'See what is planned to be inspected', zh: '查看监督计划' } },
  list: 'supervisionPlans',
  ids: 'supervision_plan',
  numbered: 'JD',
})
export class SupervisionPlan extends BusinessRecord {
  @integer({ en: 'The year', zh: '年度', filter: true, order: true, between: [2000, 2100] })
  planYear!: number;

  @integer({
    en: 'The quarter of the year; without one, all of it',
    zh: '季度；缺省为全年',
    nullable: true,
    between: [1, 4],
  })
  planQuarter!: number | null;

  @text({ en: 'What is looked at above all', zh: '监督重点', nullable: true })
  emphasis!: string | null;

  @many('SupervisionItem', {
    en: 'What is to be inspected',
    zh: '监督计划项',
    clause: '4.1.1c',
    by: 'supervisionPlan',
  })
  items!: unknown;
}
