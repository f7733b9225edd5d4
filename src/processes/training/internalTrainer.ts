import { acting, another, defineProcess, is, type Fact } from '../../core/words.js';
import { InternalTrainer } from '../../entities/index.js';
import { inForce } from '../../settings/inForce.js';
import { today } from '../../settings/today.js';

const unpractised: Fact = {
  code: 'UNPRACTISED',
  means: { en: 'The years of experience are too few', zh: '从业年限不足' },
  clause: '5.2.2a',
  sql: (row, _actors, now) =>
    `${row}.practises_since + make_interval(years => ${inForce('internalTrainer.experience.years', now)}::int) > ${today(now)}`,
};

/** Their last grade is worse than the lowest that may teach; whoever has none is not known to be. */
const gradedLow: Fact = {
  code: 'GRADED_LOW',
  means: { en: 'The last performance grade is below the one required of trainers', zh: '最近一次绩效等级低于讲师要求' },
  clause: '5.2.2a',
  sql: (row, _actors, now) => `coalesce((select o.grade from comprehensive_evaluation o
    where o.evaluated_id = ${row}.teacher_id and o.state = 'CONFIRMED' order by o.id desc limit 1)
    > ${inForce('internalTrainer.lowestGrade.grade', now)} #>> '{}', false)`,
};

const isTeacher: Fact = {
  code: 'OWN_QUALIFICATION',
  means: { en: 'Nobody may qualify themselves', zh: '不得认定本人的讲师资格' },
  clause: '5.2.2a',
  sql: is(InternalTrainer, { teacher: acting }),
};

const trainerTwice: Fact = {
  code: 'TRAINER_TWICE',
  means: { en: 'The person is already a trainer or nominated', zh: '该人员已是讲师或已被提名' },
  clause: '5.2.2a',
  curable: true,
  sql: another(InternalTrainer, ['teacher'], { state: ['NOMINATED', 'QUALIFIED'] }),
};

export const internalTrainerProcess = defineProcess({
  entity: InternalTrainer,
  clause: '5.2.2a',
  administers: true,

  states: {
    NOMINATED: { means: { en: 'Nominated', zh: '已提名' } },
    QUALIFIED: { means: { en: 'Qualified to teach', zh: '已认定' }, rests: true },
    ENDED: { means: { en: 'Ended, or not qualified', zh: '已终止' } },
  },

  steps: {
    internalTrainerNominate: {
      means: { en: 'Nominates a colleague as an internal trainer', zh: '提名内部讲师' },
      to: 'NOMINATED',
      brings: { required: ['teacher', 'subjects', 'practisesSince'] },
      effect: true,
      unlessAfter: [trainerTwice],
    },
    internalTrainerQualify: {
      means: { en: 'Qualifies a nominated colleague as an internal trainer', zh: '认定内部讲师' },
      from: ['NOMINATED'],
      to: 'QUALIFIED',
      apart: ['internalTrainerNominate', isTeacher],
      unless: [unpractised, gradedLow],
      tells: ['owner'],
    },
    internalTrainerEnd: {
      means: { en: 'Ends the qualification of an internal trainer', zh: '终止讲师资格' },
      from: ['NOMINATED', 'QUALIFIED'],
      to: 'ENDED',
      noteRequired: true,
      tells: ['owner'],
    },
  },
});
