import { ref } from '@mikro-orm/core';
import { Account, DevelopmentNeed, Enrolment, Training } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { findLocked } from '../flow/findLocked.js';
import { takeInside } from '../flow/takeInside.js';
import { begin, type Work } from '../flow/work.js';

type Given = { training: string; learner?: string | null; developmentNeed?: string | null };

/** Enrols the viewer, or somebody whom they may enrol, while nobody else takes the last seat (5.2.1a, 4.4.3c). */
export async function enrol(work: Work<Enrolment>, given: Given): Promise<Enrolment> {
  const { em, viewer } = work;
  const training = await findLocked(work, Training, given.training);
  const learner = await find(em, Account, given.learner ?? viewer.account, work);
  const need = given.developmentNeed ? await find(em, DevelopmentNeed, given.developmentNeed, work) : null;
  if (need) takeInside(work, 'needTrain', { ids: [need.id] });
  return begin(work, Enrolment, {
    ...{ training: ref(training), owner: ref(learner), department: learner.department },
    ...{ developmentNeed: need ? ref(need) : null, reaction: null, comment: null },
  });
}
