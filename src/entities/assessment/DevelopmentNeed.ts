import { entity, many, reference, text, type Ref } from '../../core/fields/words.js';
import type { Account, AssessmentForm, Finding, IndicatorValue, ScoreItem } from '../index.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** A person's development need, because a score was low, an inspection found something, or somebody said so (发展需求). */
@entity({
  en: 'A development need of a person',
  zh: '发展需求',
  clause: '4.4.3a',
  rows: { read: { en: 'See development needs', zh: '查看发展需求' } },
  about: 'learner',
  list: 'developmentNeeds',
  aggregates: true,
  ids: 'need',
  numbered: 'FX',
})
export class DevelopmentNeed extends BusinessRecord {
  @reference('Account', { en: 'The learner’s account', zh: '员工账号', filter: true })
  learner!: Ref<Account>;

  @reference('AssessmentForm', { en: 'The assessment form that shows the need', zh: '考核表', nullable: true })
  assessmentForm!: Ref<AssessmentForm> | null;

  @reference('ScoreItem', { en: 'The score that shows the need', zh: '评分项', nullable: true })
  scoreItem!: Ref<ScoreItem> | null;

  @reference('Finding', { en: 'The finding that shows the need', zh: '检查发现', nullable: true })
  finding!: Ref<Finding> | null;

  @text({ en: 'Shortcoming to be remedied', zh: '不足之处', clause: '4.4.3b' })
  shortcoming!: string;

  @text({ en: 'Countermeasure against the shortcoming', zh: '改进措施', clause: '4.4.3d', nullable: true })
  countermeasure!: string | null;

  @text({ en: 'Outcome of the countermeasure', zh: '改进结果', nullable: true })
  outcome!: string | null;

  @reference('IndicatorValue', {
    en: 'The later figure that shows the outcome',
    zh: '后续指标值',
    clause: '4.4.3e',
    nullable: true,
  })
  laterFigure!: Ref<IndicatorValue> | null;

  @reference('DevelopmentNeed', { en: 'The earlier need that was not met', zh: '此前未改善的需求', nullable: true })
  repeatOf!: Ref<DevelopmentNeed> | null;

  @many('DevelopmentNeed', { en: 'Later needs that followed, as this one was not met', zh: '后续需求', by: 'repeatOf' })
  repeats!: unknown;

  @many('Enrolment', {
    en: 'Enrolments in trainings that meet the need',
    zh: '培训报名',
    clause: '4.4.3c',
    by: 'developmentNeed',
  })
  enrolments!: unknown;
}
