import { day, entity, integer, many, moment, text } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';

@entity({
  en: 'The company’s training plan for a year',
  zh: '年度培训计划',
  clause: '5.1.1a',
  rows: { read: { en: 'See training plans', zh: '查看年度培训计划' } },
  list: 'trainingPlans',
  ids: 'training_plan',
  numbered: 'PJ',
})
export class TrainingPlan extends BusinessRecord {
  @integer({ en: 'Year of the plan', zh: '年度', filter: true, order: true, between: [2000, 2100] })
  planYear!: number;

  @text({ en: 'Business demands on people’s skills', zh: '业务发展需求', clause: '5.1.1b', nullable: true })
  businessDemands!: string | null;

  @text({ en: 'Present abilities of the employees', zh: '员工能力现状', clause: '5.1.1c', nullable: true })
  abilities!: string | null;

  @moment({
    en: 'When the skill gaps were last computed',
    zh: '能力缺口统计时间',
    clause: '5.1.1c',
    nullable: true,
  })
  gapsAsOf!: Date | null;

  @day({ en: 'Date by which the plan must be approved', zh: '应获批日期', filter: true })
  approvalDay!: string;

  @many('TrainingPlanItem', {
    en: 'Training plan items: trainings to be held',
    zh: '培训项目',
    clause: '5.1.2b',
    by: 'trainingPlan',
  })
  items!: unknown;

  @many('SkillGap', { en: 'Skill gaps at that time', zh: '能力缺口', clause: '5.1.1c', by: 'trainingPlan' })
  gaps!: unknown;
}
