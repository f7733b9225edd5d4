import { day, integer, many, moment, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** What the company's people are to learn in a year, and how (年度培训计划). */
@entity({
  en: 'What the company’s people are to learn in a year',
  zh: '年度培训计划',
  clause: '5.1.1a',
  rows: { read: { en: 'See training plans', zh: '查看年度培训计划' } },
  list: 'trainingPlans',
  ids: 'training_plan',
  numbered: 'PJ',
})
export class TrainingPlan extends BusinessRecord {
  @integer({ en: 'The year', zh: '年度', filter: true, order: true, between: [2000, 2100] })
  planYear!: number;

  @text({ en: 'What the business will ask of people', zh: '业务发展需求', clause: '5.1.1b', nullable: true })
  businessDemands!: string | null;

  @text({ en: 'What people are able to do at present', zh: '员工能力现状', clause: '5.1.1c', nullable: true })
  abilities!: string | null;

  @moment({
    en: 'When it was last looked up what people lack',
    zh: '能力缺口统计时间',
    clause: '5.1.1c',
    nullable: true,
  })
  gapsAsOf!: Date | null;

  @day({ en: 'By which day it is to be approved', zh: '应获批日期', filter: true })
  approvalDay!: string;

  @many('TrainingPlanItem', { en: 'What is to be taught', zh: '培训项目', clause: '5.1.2b', by: 'trainingPlan' })
  items!: unknown;

  @many('SkillGap', { en: 'What people lacked at that time', zh: '能力缺口', clause: '5.1.1c', by: 'trainingPlan' })
  gaps!: unknown;
}
