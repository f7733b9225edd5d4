import { entity, reference, text, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { SatisfactionSurvey } from '../index.js';

@entity({
  en: 'Follow-up of a low satisfaction score by someone without part in the ticket',
  zh: '低分回访',
  clause: '2.4.4e',
  rows: { within: 'survey', seenWith: { en: 'See the follow-ups of low scores', zh: '查看低分回访' } },
  ids: 'follow_up',
  numbered: 'HF',
  orderBy: 'ID_ASC',
})
export class FollowUp extends BusinessRecord {
  @reference('SatisfactionSurvey', { en: 'The survey with the low score', zh: '满意度调查' })
  survey!: Ref<SatisfactionSurvey>;

  @text({ en: 'Cause of the low score', zh: '低分原因', clause: '2.4.4d', nullable: true })
  finding!: string | null;

  @text({ en: 'Improvement to be made', zh: '改进依据', clause: '2.4.4e', nullable: true })
  remedy!: string | null;
}
