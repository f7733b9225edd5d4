import { acting, another, defineProcess, is, type Fact } from '../../core/words.js';
import { InternalTrainer } from '../../entities/index.js';
import { inForce } from '../../settings/inForce.js';
import { today } from '../../settings/today.js';

const unpractised: Fact = {
  code: 'UNPRACTISED',
  means: { en: 'They have not done this work for long enough', zh: '从业年限不足' },
  clause: '5.2.2a',
  sql: (row, _actors, now) =>
    `${row}.practises_since + make_interval(years => ${inForce('internalTrainer.experience.years', now)}::int) > ${today(now)}`,
};

/** Their last grade is worse than the lowest that may teach; whoever has none is not known to be. */
const gradedLow: Fact = {
  code: 'GRADED_LOW',
  means: { en: 'Their last grade is below what a trainer needs', zh: '最近一次绩效等级低于讲师要求' },
  clause: '5.2.2a',
  sql: (row, _actors, now) => `coalesce((select o.grade from comprehensive_evaluation o
    where o.evaluated_id = ${row}.teacher_id and o.state = 'CONFIRMED' order by o.id desc limit 1)
    > ${inForce('internalTrainer.lowestGrade.grade', now)} #>> '{}', false)`,
};

const isTeacher: Fact = {
  code: 'OWN_QUALIFICATION',
  means: { en: 'Nobody qualifies themselves', zh: '不得认定本人的讲师资格' },
  clause: '5.2.2a',
  sql: is(InternalTrainer, { teacher: acting }),
};

const trainerTwice: Fact = {
  code: 'TRAINER_TWICE',
  means: { en: 'They are a trainer, or nominated, already', zh: '该人员已是讲师或已被提名' },
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
    QUALIFIED: { means: { en: 'May teach', zh: '已认定' }, rests: true },
    ENDED: { means: { en: 'Teaches no more, or was not found fit to', zh: '已终止' } },
  },

  steps: {
    internalTrainerNominate: {
      means: { en: 'Proposes a colleague as a trainer', zh: '提名内部讲师' },
      to: 'NOMINATED',
      brings: { required: ['teacher', 'subjects', 'practisesSince'] },
      effect: true,
      unlessAfter: [trainerTwice],
    },
    internalTrainerQualify: {
      means: { en: 'Finds a colleague fit to teach', zh: '认定内部讲师' },
      from: ['NOMINATED'],
      to: 'QUALIFIED',
      apart: ['internalTrainerNominate', isTeacher],
      unless: [unpractised, gradedLow],
      tells: ['owner'],
    },
    internalTrainerEnd: {
      means: { en: 'Has a colleague teach no more', zh: '终止讲师资格' },
      from: ['NOMINATED', 'QUALIFIED'],
      to: 'ENDED',
      noteRequired: true,
      tells: ['owner'],
    },
  },
});
