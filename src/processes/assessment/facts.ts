import { above, acting, below, blank, exists, is, otherThan, sameAs, takenBy, type Fact } from '../../core/words.js';
import { AssessmentForm, ScoreItem } from '../../entities/index.js';
import { departmentsAbove } from '../departmentsAbove.js';
import { only } from '../facts.js';

/** The actor is the person assessed (SOD-23). */
export const isAssessed: Fact = {
  code: 'OWN_ASSESSMENT',
  means: { en: 'Nobody may take part in their own assessment', zh: '不得参与本人的考核' },
  clause: '4.3.1b',
  sql: is(AssessmentForm, { assessed: acting }),
};

export const onlyAssessed = only(
  'ASSESSED',
  { en: 'the person assessed', zh: '被考核人本人' },
  '4.3.1b',
  isAssessed.sql,
);

/** The heads of the departments at and above those of these accounts, in SQL. */
const headsOf = (accounts: string) =>
  `select o.head_id from ${departmentsAbove(accounts)} o where o.head_id is not null`;

/** The actor works below the person assessed (SOD-23). */
export const assessesSuperior: Fact = {
  code: 'SUPERIOR',
  means: { en: 'Nobody may assess their own superior', zh: '不得考核本人的上级' },
  clause: '4.3.1b',
  sql: (row, actors) => `${row}.assessed_id in (${headsOf(actors)})`,
};

/** The same of the assessor. */
export const assessorBelow: Fact = {
  ...assessesSuperior,
  code: 'ASSESSOR_BELOW',
  curable: true,
  sql: (row) => `${row}.assessed_id in (${headsOf(`array[${row}.owner_id]`)})`,
};

/** The assessor said of this form that they have a conflict (SOD-23). */
export const assessorRecused: Fact = {
  code: 'ASSESSOR_RECUSED',
  means: { en: 'A recused assessor must not assess', zh: '已申请回避的人员不得再任考核人' },
  clause: '4.3.1b',
  curable: true,
  sql: (row) => `exists (select from step_record s where s.record_id = ${row}.id and s.step = 'assessmentFormRecuse'
    and ${row}.owner_id in (s.actor_id, s.on_behalf_of_id))`,
};

export const assessorIsAssessed: Fact = {
  code: 'OWN_ASSESSOR',
  means: { en: 'The assessor must be another person', zh: '须由他人考核' },
  clause: '4.3.1b',
  curable: true,
  sql: is(AssessmentForm, { owner: sameAs('assessed') }),
};

/** Since the figures were computed, the actor has worked on a record that they were computed from (SOD-23). */
export const touchedSources: Fact = {
  code: 'SOURCES_TOUCHED',
  means: {
    en: 'Someone who worked on the source records during the assessment must not score',
    zh: '考核期间办理过来源业务记录的人员不得评分',
  },
  clause: '4.3.1b',
  sql: (
    row,
    actors,
  ) => `exists (select from score_item i join indicator_trace t on t.indicator_value_id = i.indicator_value_id
    join indicator_value v on v.id = t.indicator_value_id join indicator_run k on k.id = v.indicator_run_id
    join step_record s on s.record_id = t.record_id and s.taken_at > k.cut_off
    where i.assessment_form_id = ${row}.id and ${takenBy(actors, 's')})`,
};

export const scoreMissing: Fact = {
  code: 'SCORE_MISSING',
  means: { en: 'Some items are not yet scored', zh: '仍有未评分的项目' },
  clause: '4.3.1b',
  curable: true,
  sql: exists(ScoreItem, 'assessmentForm', { points: null }),
};

/** A score that a figure says was given by the assessor, who says why. */
export const scoreComputed: Fact = {
  code: 'SCORE_COMPUTED',
  means: { en: 'A computed score cannot be given by hand', zh: '由指标值核算的评分项不可人工评分' },
  clause: '4.3.1b',
  curable: true,
  sql: exists(ScoreItem, 'assessmentForm', { indicatorValue: otherThan(null), reason: otherThan(null) }),
};

export const pointsOutOfRange: Fact = {
  code: 'POINTS_OUT_OF_RANGE',
  means: { en: 'Points must be from 0 to 100', zh: '得分须为 0 至 100' },
  clause: '4.3.1b',
  curable: true,
  sql: exists(ScoreItem, 'assessmentForm', { points: [below(0), above(100)] }),
};

/** A score that is not computed says why. */
export const reasonMissing: Fact = {
  code: 'REASON_MISSING',
  means: { en: 'A score given by hand needs a reason', zh: '人工评分须说明理由' },
  clause: '4.3.1b',
  curable: true,
  sql: exists(ScoreItem, 'assessmentForm', { points: otherThan(null), indicatorValue: null, reason: blank }),
};

export const sourcesUnchanged: Fact = {
  code: 'SOURCES_UNCHANGED',
  means: { en: 'The source data have not changed', zh: '来源数据未发生变化' },
  clause: '4.3.1b',
  sql: is(AssessmentForm, { changedIndicators: null }),
};
