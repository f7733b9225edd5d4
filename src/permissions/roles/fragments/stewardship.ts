import type { Scope } from '../../../core/viewer.js';
import type { Line } from '../../defaultRole.js';

/** What the owner of a record does where its data were rejected, by the scope of what is theirs. */
export const correctingData = (scope: Scope): readonly Line[] => [
  [scope, 'dataReviewCorrect'],
  ['ALL', 'dataReviewRead'],
];
