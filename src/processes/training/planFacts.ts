import { another, is, otherThan, type Fact } from '../../core/words.js';
import { TrainingPlan } from '../../entities/index.js';
import { trainingCategories } from '../../entities/training/TrainingPlanItem.js';

export const yearPlanned: Fact = {
  code: 'YEAR_PLANNED',
  means: { en: 'There is already a training plan for this year', zh: '该年度已有培训计划' },
  clause: '5.1.1a',
  curable: true,
  sql: another(TrainingPlan, ['planYear'], { state: otherThan('DROPPED') }),
};

export const basisMissing: Fact = {
  code: 'BASIS_MISSING',
  means: {
    en: 'State the needs of the business and the present skills of the employees',
    zh: '须写明业务发展需求与员工能力现状',
  },
  clause: '5.1.1b',
  curable: true,
  sql: is(TrainingPlan, { businessDemands: null }, { abilities: null }),
};

export const gapsMissing: Fact = {
  code: 'GAPS_MISSING',
  means: { en: 'The skill gaps are not yet computed', zh: '尚未统计能力缺口' },
  clause: '5.1.1c',
  curable: true,
  sql: is(TrainingPlan, { gapsAsOf: null }),
};

export const elementMissing: Fact = {
  code: 'ELEMENT_MISSING',
  means: {
    en: 'A training item lacks its objective, content, mode, time or trainer, or there are no items',
    zh: '培训项目须写明目标、内容、方式、时间与师资',
  },
  clause: '5.1.2',
  curable: true,
  sql: (row) => `not exists (select from training_plan_item i where i.training_plan_id = ${row}.id)
    or exists (select from training_plan_item i where i.training_plan_id = ${row}.id
      and (i.objective is null or i.content is null or i.mode is null or i.held_by is null or i.taught_by is null))`,
};

export const heldElsewhen: Fact = {
  code: 'HELD_ELSEWHEN',
  means: { en: 'An item is scheduled outside the year of the plan', zh: '培训时间不在计划年度内' },
  clause: '5.1.2d',
  curable: true,
  sql: (row) => `exists (select from training_plan_item i where i.training_plan_id = ${row}.id
    and extract(year from i.held_by) <> ${row}.plan_year)`,
};

const categories = Object.keys(trainingCategories).map((category) => `('${category}')`);

export const coverageIncomplete: Fact = {
  code: 'COVERAGE_INCOMPLETE',
  means: {
    en: 'Some position has no training in some category',
    zh: '计划未覆盖全部岗位与类别',
  },
  clause: '5.1.3f',
  curable: true,
  sql: (row) => `exists (select from position p cross join (values ${categories.join(', ')}) k (category)
  where p.state = 'ACTIVE' and exists (select from placement l where l.position_id = p.id and l.to_day is null)
    and not exists (select from training_plan_item i where i.training_plan_id = ${row}.id
      and i.category = k.category and (i.position_id is null or i.position_id = p.id)))`,
};
