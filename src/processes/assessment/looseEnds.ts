import { inForce } from '../../settings/inForce.js';
import type { LooseEnd } from '../supervision/looseEnd.js';

/** What is weak leads to a need. */
export const assessmentLooseEnds: Readonly<Record<string, LooseEnd>> = {
  WEAK_SCORE: {
    en: 'A locked score is below the threshold without a development need',
    zh: '已锁定的低分未形成发展需求',
    clause: '4.4.3a',
    sql: () => `select f.id as record, y.state_since as since
      from score_item i join assessment_form f on f.id = i.assessment_form_id join assessment_cycle y on y.id = f.cycle_id
      where y.state = 'LOCKED' and i.points < ${inForce('developmentNeed.threshold.points', 'y.state_since')}
        and not exists (select from development_need n where n.score_item_id = i.id)`,
  },
};
