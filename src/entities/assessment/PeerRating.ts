import { entity, integer, reference, text, type Ref } from '../../core/fields/words.js';
import type { Account, AssessmentCycle } from '../index.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** A colleague's rating of working with a person, seen by the rater and by personnel alone (互评). */
@entity({
  en: 'A peer rating: a colleague’s rating of working with a person',
  zh: '互评',
  clause: '4.2.4',
  rows: { read: { en: 'See peer ratings', zh: '查看互评' } },
  list: 'peerRatings',
  ids: 'peer_rating',
  numbered: 'HP',
})
export class PeerRating extends BusinessRecord {
  @reference('AssessmentCycle', { en: 'The assessment cycle', zh: '考核周期', filter: true })
  cycle!: Ref<AssessmentCycle>;

  @reference('Account', { en: 'The account rated', zh: '被评人', filter: true })
  rated!: Ref<Account>;

  @integer({
    en: 'Communication and collaboration skills, from 1 to 5',
    zh: '沟通协作能力（1–5）',
    clause: '4.2.4a',
    nullable: true,
    between: [1, 5],
  })
  collaboration!: number | null;

  @integer({
    en: 'Rapport in teamwork, from 1 to 5',
    zh: '配合默契程度（1–5）',
    clause: '4.2.4b',
    nullable: true,
    between: [1, 5],
  })
  rapport!: number | null;

  @integer({
    en: 'Problem-solving skills, from 1 to 5',
    zh: '问题解决能力（1–5）',
    clause: '4.2.4c',
    nullable: true,
    between: [1, 5],
  })
  problemSolving!: number | null;

  @text({ en: 'Reason for the rating, with an example', zh: '评分理由与事例', nullable: true })
  reason!: string | null;
}
