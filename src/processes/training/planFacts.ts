import { another, is, not, otherThan, type Fact } from '../../core/words.js';
import { TrainingPlan } from '../../entities/index.js';
import { trainingCategories } from '../../entities/training/TrainingPlanItem.js';

export const yearPlanned: Fact = {
  code: 'YEAR_PLANNED',
  means: { en: 'There is a training plan for this year already', zh: '该年度已有培训计划' },
  clause: '5.1.1a',
  curable: true,
  sql: another(TrainingPlan, ['planYear'], { state: otherThan('DROPPED') }),
};

export const basisMissing: Fact = {
  code: 'BASIS_MISSING',
  means: {
    en: 'Say what the business will ask of people, and what they are able to do',
    zh: '须写明业务发展需求与员工能力现状',
  },
  clause: '5.1.1b',
  curable: true,
  sql: is(TrainingPlan, { businessDemands: null }, { abilities: null }),
};

export const gapsMissing: Fact = {
  code: 'GAPS_MISSING',
  means: { en: 'It was not looked up yet what people lack', zh: '尚未统计能力缺口' },
  clause: '5.1.1c',
  curable: true,
  sql: is(TrainingPlan, { gapsAsOf: null }),
};

export const elementMissing: Fact = {
  code: 'ELEMENT_MISSING',
  means: {
    en: 'Something to be taught lacks its objective, content, mode, time or teacher, or there is nothing',
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
  means: { en: 'Something is to be held in another year', zh: '培训时间不在计划年度内' },
  clause: '5.1.2d',
  curable: true,
  sql: (row) => `exists (select from training_plan_item i where i.training_plan_id = ${row}.id
    and extract(year from i.held_by) <> ${row}.plan_year)`,
};

const categories = Object.keys(trainingCategories).map((category) => `('${category}')`);

export const coverageIncomplete: Fact = {
  code: 'COVERAGE_INCOMPLETE',
  means: {
    en: 'Some position is taught nothing of some category: approve it with a reason',
    zh: '计划未覆盖全部岗位与类别，须说明理由后批准',
  },
  clause: '5.1.3f',
  curable: true,
  sql: (row) => `exists (select from position p cross join (values ${categories.join(', ')}) k (category)
  where p.state = 'ACTIVE' and exists (select from placement l where l.position_id = p.id and l.to_day is null)
    and not exists (select from training_plan_item i where i.training_plan_id = ${row}.id
      and i.category = k.category and (i.position_id is null or i.position_id = p.id)))`,
};

/** No reason is needed then. */
export const coverageComplete = not(coverageIncomplete, {
  code: 'COVERAGE_COMPLETE',
  means: { en: 'Every position is taught all categories: just approve it', zh: '计划已全面覆盖，可直接批准' },
  curable: true,
});
