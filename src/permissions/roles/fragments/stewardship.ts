import type { Scope } from '../../../core/viewer.js';
import type { Line } from '../../defaultRole.js';

/** What whoever answers for a record does where its data were found wrong, by the scope of what is theirs. */
export const correctingData = (scope: Scope): readonly Line[] => [
  [scope, 'dataReviewCorrect'],
  ['ALL', 'dataReviewRead'],
];
