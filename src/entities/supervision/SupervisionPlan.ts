import { entity, integer, many, text } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';

@entity({
  en: 'A supervision plan: the inspections of a year or a quarter',
  zh: '监督计划',
  clause: '4.1.1b',
  rows: { read: { en: 'See supervision plans', zh: '查看监督计划' } },
  list: 'supervisionPlans',
  ids: 'supervision_plan',
  numbered: 'JD',
})
export class SupervisionPlan extends BusinessRecord {
  @integer({ en: 'Year of the plan', zh: '年度', filter: true, order: true, between: [2000, 2100] })
  planYear!: number;

  @integer({
    en: 'Quarter of the plan; none is the whole year',
    zh: '季度；缺省为全年',
    nullable: true,
    between: [1, 4],
  })
  planQuarter!: number | null;

  @text({ en: 'Emphasis of the supervision', zh: '监督重点', nullable: true })
  emphasis!: string | null;

  @many('SupervisionItem', {
    en: 'Supervision plan items: the inspections to be held',
    zh: '监督计划项',
    clause: '4.1.1c',
    by: 'supervisionPlan',
  })
  items!: unknown;
}
