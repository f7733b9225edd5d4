import type { Ref } from '@mikro-orm/core';
import { reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { SatisfactionSurvey } from './SatisfactionSurvey.js';

/** That somebody who had no part in the ticket finds out why the customer gave a low score (低分回访). */
@entity({
  en: 'That somebody else finds out why a customer gave a low score',
  zh: '低分回访',
  clause: '2.4.4e',
  rows: { within: 'survey', seenWith: { en: 'See how low scores were followed up', zh: '查看低分回访' } },
  ids: 'follow_up',
  numbered: 'HF',
  orderBy: 'ID_ASC',
})
export class FollowUp extends BusinessRecord {
  @reference('SatisfactionSurvey', { en: 'The survey', zh: '满意度调查' })
  survey!: Ref<SatisfactionSurvey>;

  @text({ en: 'Why the score was low', zh: '低分原因', clause: '2.4.4d', nullable: true })
  finding!: string | null;

  @text({ en: 'What is to become better', zh: '改进依据', clause: '2.4.4e', nullable: true })
  remedy!: string | null;
}
