import type { Ref } from '@mikro-orm/core';
import { integer, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Account } from '../access/Account.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { AssessmentCycle } from './AssessmentCycle.js';

/** What a colleague thinks of working with somebody, seen by the rater and by personnel alone (互评). */
@entity({
  en: 'What a colleague thinks of working with somebody',
  zh: '互评',
  clause: '4.2.4',
  rows: { read: { en: 'See what colleagues think of one another', zh: '查看互评' } },
  list: 'peerRatings',
  ids: 'peer_rating',
  numbered: 'HP',
})
export class PeerRating extends BusinessRecord {
  @reference('AssessmentCycle', { en: 'In which round', zh: '考核周期', filter: true })
  cycle!: Ref<AssessmentCycle>;

  @reference('Account', { en: 'Who is rated', zh: '被评人', filter: true })
  rated!: Ref<Account>;

  @integer({
    en: 'How well they communicate and collaborate, from 1 to 5',
    zh: '沟通协作能力（1–5）',
    clause: '4.2.4a',
    nullable: true,
  })
  collaboration!: number | null;

  @integer({ en: 'How well they fit in, from 1 to 5', zh: '配合默契程度（1–5）', clause: '4.2.4b', nullable: true })
  rapport!: number | null;

  @integer({
    en: 'How well they solve problems, from 1 to 5',
    zh: '问题解决能力（1–5）',
    clause: '4.2.4c',
    nullable: true,
  })
  problemSolving!: number | null;

  @text({ en: 'Why, with an example', zh: '评分理由与事例', nullable: true })
  reason!: string | null;
}
