import { acting, defineProcess, is, type Fact } from '../../core/words.js';
import { DevelopmentNeed } from '../../entities/index.js';

const isLearner: Fact = {
  code: 'OWN_NEED',
  means: { en: 'Nobody may decide on their own development need', zh: '不得自行决定本人的发展需求' },
  clause: '4.4.3a',
  sql: is(DevelopmentNeed, { learner: acting }),
};

/** The learner would decide on their own need. */
const decidesAlone: Fact = {
  ...isLearner,
  code: 'NEED_UNDECIDED',
  means: { en: 'Another person must first plan measures for the need', zh: '发展需求须先由他人制定措施' },
  sql: is(DevelopmentNeed, { state: 'IDENTIFIED', learner: acting }),
};

/** The indicator whose low score a need comes from, in SQL; none where it comes from something else. */
const indicatorOf = (row: string) => `(select v.indicator_code from score_item i
  join indicator_value l on l.id = i.indicator_value_id join indicator_version v on v.id = l.indicator_id
  where i.id = ${row}.score_item_id)`;

const laterFigureMissing: Fact = {
  code: 'LATER_FIGURE_MISSING',
  means: { en: 'The later figure that shows the outcome is missing', zh: '须关联后续指标值' },
  clause: '4.4.3e',
  curable: true,
  sql: (row) => `${row}.later_figure_id is null and ${indicatorOf(row)} is not null
    and exists (select from enrolment e where e.development_need_id = ${row}.id)`,
};

/** The later figure is of somebody else, of another indicator, or not later. */
const laterFigureOff: Fact = {
  code: 'LATER_FIGURE_OFF',
  means: {
    en: 'The later figure must be of the same person and indicator, for a later period',
    zh: '后续指标值须为同一人、同一指标且期间更晚',
  },
  clause: '4.4.3e',
  curable: true,
  sql: (row) => `${row}.later_figure_id is not null and not exists (select from indicator_value l
    join indicator_version v on v.id = l.indicator_id join indicator_run k on k.id = l.indicator_run_id
    where l.id = ${row}.later_figure_id and l.owner_id = ${row}.learner_id and k.state = 'COMPUTED'
      and v.indicator_code = coalesce(${indicatorOf(row)}, v.indicator_code)
      and k.from_day > coalesce((select y.to_day from assessment_form f join assessment_cycle y on y.id = f.cycle_id
        where f.id = ${row}.assessment_form_id), k.from_day - 1))`,
};

const ended = { required: ['outcome'], optional: ['laterFigure'] } as const;

export const developmentNeedProcess = defineProcess({
  entity: DevelopmentNeed,
  clause: '4.4.3a',
  administers: true,

  states: {
    IDENTIFIED: { means: { en: 'Identified, awaiting measures', zh: '已识别' } },
    PLANNED: { means: { en: 'Measures planned', zh: '已制定措施' } },
    IN_TRAINING: { means: { en: 'In training', zh: '培训中' } },
    REPEATED: { means: { en: 'Not improved: followed by another need', zh: '未改善，已形成新需求' } },
    WAIVED: { means: { en: 'Waived, for a stated reason', zh: '已说明不予处理的理由' } },
    CLOSED: { means: { en: 'Closed, with its outcome', zh: '已完成' } },
  },

  steps: {
    developmentNeedIdentify: {
      means: { en: 'Identifies a development need from a low score', zh: '低分形成发展需求' },
      to: 'IDENTIFIED',
      inside: ['assessmentCycleLock', 'developmentNeedRepeat'],
      tells: ['owner'],
    },
    developmentNeedRaise: {
      means: { en: 'Raises a development need of a person', zh: '提出发展需求' },
      clause: '4.4.3b',
      to: 'IDENTIFIED',
      brings: { required: ['learner', 'shortcoming'], optional: ['finding'] },
      effect: true,
      unlessAfter: [isLearner],
    },
    developmentNeedPlan: {
      means: { en: 'Plans measures for the development need', zh: '制定改进措施' },
      clause: '4.4.3c',
      from: ['IDENTIFIED', 'PLANNED'],
      to: 'PLANNED',
      brings: { required: ['countermeasure'] },
      apart: [isLearner],
    },
    developmentNeedWaive: {
      means: { en: 'Waives the development need, with a reason', zh: '说明不予处理的理由' },
      from: ['IDENTIFIED', 'PLANNED', 'IN_TRAINING'],
      to: 'WAIVED',
      apart: [isLearner],
      noteRequired: true,
    },
    developmentNeedTrain: {
      means: { en: 'Enrols the learner in a training', zh: '安排培训' },
      clause: '4.4.3c',
      from: ['IDENTIFIED', 'PLANNED', 'IN_TRAINING'],
      to: 'IN_TRAINING',
      inside: ['enrolmentAdd'],
      apart: [decidesAlone],
    },
    developmentNeedClose: {
      means: { en: 'Closes the development need with its outcome', zh: '完成改进' },
      clause: '4.4.3e',
      from: ['PLANNED', 'IN_TRAINING'],
      to: 'CLOSED',
      brings: ended,
      apart: [isLearner],
      unlessAfter: [laterFigureMissing, laterFigureOff],
    },
    developmentNeedRepeat: {
      means: { en: 'Records that the need is not improved and identifies another', zh: '未改善，形成新的发展需求' },
      from: ['PLANNED', 'IN_TRAINING'],
      to: 'REPEATED',
      brings: ended,
      effect: true,
      apart: [isLearner],
      unlessAfter: [laterFigureMissing, laterFigureOff],
    },
  },

  limits: [
    {
      setting: 'developmentNeed.raising.workdays',
      from: ['IDENTIFIED'],
      until: ['PLANNED', 'IN_TRAINING', 'WAIVED', 'CLOSED'],
    },
  ],
});
