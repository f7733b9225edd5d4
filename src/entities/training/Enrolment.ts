import { entity, integer, many, reference, text, type Ref } from '../../core/fields/words.js';
import type { DevelopmentNeed, Training } from '../index.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** The enrolment of a learner in a training; its owner is the learner (培训报名). */
@entity({
  en: 'Enrolment of a learner in a training',
  zh: '培训报名',
  clause: '5.2.1a',
  rows: { read: { en: 'See the enrolments in trainings', zh: '查看培训报名' } },
  list: 'enrolments',
  aggregates: true,
  ids: 'enrolment',
  numbered: 'XB',
})
export class Enrolment extends BusinessRecord {
  @reference('Training', { en: 'The training enrolled in', zh: '培训', filter: true })
  training!: Ref<Training>;

  @reference('DevelopmentNeed', {
    en: 'The development need that the enrolment meets',
    zh: '发展需求',
    clause: '4.4.3c',
    nullable: true,
  })
  developmentNeed!: Ref<DevelopmentNeed> | null;

  @integer({
    en: 'The learner’s rating of the training, from 1 to 5',
    zh: '学员评分（1–5）',
    clause: '5.2.5a',
    strict: { en: 'See the learners’ ratings of a training', zh: '查看学员评分' },
    nullable: true,
    between: [1, 5],
  })
  reaction!: number | null;

  @text({
    en: 'The learner’s comment on the training',
    zh: '学员意见',
    clause: '5.2.5b',
    strict: { en: 'See the learners’ comments on a training', zh: '查看学员意见' },
    nullable: true,
  })
  comment!: string | null;

  @many('ExamAttempt', { en: 'Exam attempts of the learner', zh: '考试记录', clause: '5.2.4c', by: 'enrolment' })
  attempts!: unknown;
}
