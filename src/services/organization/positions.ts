import { positionProcess } from '../../processes/organization/position.js';
import { effectsOf } from '../flow/words.js';
import { createPosition } from './createPosition.js';

export const positionEffects = effectsOf(positionProcess, { positionCreate: createPosition });
