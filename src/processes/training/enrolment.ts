import { another, defineProcess, id, not, optional, otherThan, via, type Fact } from '../../core/words.js';
import { Enrolment } from '../../entities/index.js';
import { isOwner, only } from '../facts.js';
import { teachesIt } from './trainingFacts.js';

const enrolmentClosed: Fact = {
  code: 'ENROLMENT_CLOSED',
  means: { en: 'The training is not open for enrolment', zh: '培训不在可报名状态' },
  clause: '5.2.1a',
  sql: not(via(Enrolment, 'training', { state: 'SCHEDULED' })),
};

const enrolledTwice: Fact = {
  code: 'ENROLLED_TWICE',
  means: { en: 'The learner is already enrolled', zh: '已报名' },
  clause: '5.2.1a',
  curable: true,
  sql: another(Enrolment, ['training', 'owner'], { state: otherThan('WITHDRAWN') }),
};

const full: Fact = {
  code: 'TRAINING_FULL',
  means: { en: 'The training is full', zh: '名额已满' },
  clause: '5.2.1a',
  sql: (row) => `exists (select from training t where t.id = ${row}.training_id and t.seats <
    (select count(*) from enrolment o where o.training_id = t.id and o.state <> 'WITHDRAWN'))`,
};

const needOfAnother: Fact = {
  code: 'NEED_OF_ANOTHER',
  means: { en: 'The development need is not this learner’s', zh: '该发展需求不属于该学员' },
  clause: '4.4.3c',
  curable: true,
  sql: (row) => `${row}.development_need_id is not null and not exists (select from development_need o
    where o.id = ${row}.development_need_id and o.learner_id = ${row}.owner_id)`,
};

const learnerTeaches: Fact = {
  code: 'LEARNER_TEACHES',
  means: { en: 'The trainer cannot enrol in their own training', zh: '讲师不得作为本场学员' },
  clause: '5.2.5a',
  sql: (row) => `exists (select from training t join internal_trainer o on o.id = t.trainer_id
    where t.id = ${row}.training_id and o.teacher_id = ${row}.owner_id)`,
};

const isTrainer: Fact = { ...teachesIt, sql: via(Enrolment, 'training', teachesIt.sql) };

const onlyLearner = only('LEARNER', { en: 'the learner', zh: '学员本人' }, '5.2.5a');

const learner = optional(
  id({ en: 'Account of the learner; your own by default', zh: '学员账号；缺省为本人', becomes: 'owner' }),
);

export const enrolmentProcess = defineProcess({
  entity: Enrolment,
  clause: '5.2.1a',
  administers: true,

  states: {
    ENROLLED: { means: { en: 'Enrolled', zh: '已报名' } },
    ATTENDED: { means: { en: 'Attended, awaiting the rating', zh: '已参加，待评价' } },
    RATED: { means: { en: 'Attended and rated', zh: '已评价' } },
    UNRATED: { means: { en: 'Attended without a rating', zh: '已参加，未评价' } },
    ABSENT: { means: { en: 'Absent', zh: '缺席' } },
    WITHDRAWN: { means: { en: 'Withdrawn before the training', zh: '已取消报名' } },
  },

  steps: {
    enrolmentAdd: {
      means: { en: 'Enrols a learner in a training', zh: '报名培训' },
      to: 'ENROLLED',
      brings: { required: ['training'], optional: ['developmentNeed'], extra: { learner } },
      effect: true,
      unlessAfter: [enrolmentClosed, enrolledTwice, full, needOfAnother, learnerTeaches],
      tells: ['owner'],
    },
    enrolmentWithdraw: {
      means: { en: 'Withdraws the enrolment', zh: '取消报名' },
      from: ['ENROLLED'],
      to: 'WITHDRAWN',
      noteRequired: true,
    },
    enrolmentAttend: {
      means: { en: 'Records the learner’s attendance', zh: '已出勤' },
      from: ['ENROLLED'],
      to: 'ATTENDED',
      inside: ['trainingRecordAttendance'],
      apart: [isOwner],
      tells: ['owner'],
    },
    enrolmentMiss: {
      means: { en: 'Records the learner’s absence', zh: '缺席' },
      from: ['ENROLLED'],
      to: 'ABSENT',
      inside: ['trainingRecordAttendance'],
      apart: [isOwner],
      tells: ['owner'],
    },
    enrolmentRate: {
      means: { en: 'Rates the training as a learner', zh: '学员评价培训' },
      clause: '5.2.5a',
      from: ['ATTENDED'],
      to: 'RATED',
      brings: { required: ['reaction'], optional: ['comment'] },
      by: onlyLearner,
      apart: [isTrainer],
    },
    enrolmentSettle: {
      means: { en: 'Records that the learner gave no rating in time', zh: '评价期结束，未评价' },
      clause: '5.2.5a',
      from: ['ATTENDED'],
      to: 'UNRATED',
      system: true,
    },
  },

  limits: [{ setting: 'trainingEvaluation.window.days', from: ['ATTENDED'], takes: 'enrolmentSettle' }],
});
