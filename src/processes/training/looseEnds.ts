import type { LooseEnd } from '../supervision/looseEnd.js';
import { thoughtPoor } from './trainingFacts.js';

/** What is taught in a training that is over, or was not held, is taught no more. */
const untaught = `not exists (select from enrolment e join training t on t.id = e.training_id where e.development_need_id = n.id
  and t.state <> 'CANCELLED' and e.state not in ('WITHDRAWN', 'ABSENT'))`;

/** What is to be learnt is taught, and what falls short is changed. */
export const trainingLooseEnds: Readonly<Record<string, LooseEnd>> = {
  UNTAUGHT_NEED: {
    en: 'The learner was absent, or the training was not held',
    zh: '学员未参加或培训未举行，需求仍未落实',
    clause: '4.4.3c',
    sql: () =>
      `select n.id as record, n.state_since as since from development_need n where n.state = 'IN_TRAINING' and ${untaught}`,
  },
  UNADJUSTED_TRAINING: {
    en: 'A training fell short and was closed without an adjustment',
    zh: '培训未达预期即已关闭，且未调整',
    clause: '5.2.5c',
    sql: () => `select t.id as record, t.state_since as since from training t where t.state = 'CLOSED'
      and ${thoughtPoor('t', 't.state_since')}
      and not exists (select from training_adjustment j where j.training_id = t.id)`,
  },
};
