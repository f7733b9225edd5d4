import { createHash } from 'node:crypto';
import { chance } from '../../src/core/ids.js';
import { playing } from '../history/play.js';

/** Makes new ids the same each time that the same act is played, whatever was played before it. */
export function sameChance(): void {
  let drawn = 0;
  let words = '';
  chance.bytes = (size) => {
    drawn = playing.words === words ? drawn + 1 : 1;
    words = playing.words;
    return createHash('sha256').update(`${words}:${drawn}`).digest().subarray(0, size);
  };
}
