import { Account } from '../../entities/index.js';
import { internalTrainerProcess } from '../../processes/training/internalTrainer.js';
import { beginBrought, effectsOf, find } from '../flow/words.js';

export const trainerEffects = effectsOf(internalTrainerProcess, {
  /** Proposes a colleague as a trainer, who is told whether it is agreed to (5.2.2a). */
  async internalTrainerNominate(work, given) {
    const teacher = await find(work, Account, given.teacher);
    return beginBrought(work, given, { teacher, department: teacher.department });
  },
});
