import { Course, InternalTrainer, Training, TrainingPlanItem } from '../../entities/index.js';
import type { Scheduled } from '../../schema/training/inputs.js';
import { knownIndicator } from '../assessment/knownIndicator.js';
import { findRef } from '../flow/findRef.js';
import { begin, type Work } from '../flow/work.js';

/** Fixes when something is taught, or asks to have it taught by others (5.2.1a, 5.2.3a). */
export async function scheduleTraining(work: Work<Training>, given: Scheduled): Promise<Training> {
  const { planItem, trainer, course, idempotencyKey: _, ...said } = given;
  if (said.indicatorCode) knownIndicator(said.indicatorCode);
  return begin(work, Training, {
    ...{ unplannedBecause: null, indicatorCode: null, provider: null, neededFor: null, cost: null, seats: null },
    ...said,
    planItem: await findRef(work, TrainingPlanItem, planItem),
    trainer: await findRef(work, InternalTrainer, trainer),
    course: await findRef(work, Course, course),
    ...{ reaction: null, reactions: null, examined: null, examsPassed: null, evaluation: null },
  });
}
