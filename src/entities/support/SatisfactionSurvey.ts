import { choice, entity, integer, many, reference, text, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Ticket } from '../index.js';

export const satisfactionFactors = {
  SPEED: { en: 'Speed of response and resolution', zh: '响应与处理速度' },
  SKILL: { en: 'Skill of the support staff', zh: '专业能力' },
  MANNER: { en: 'Manner and courtesy of the staff', zh: '服务态度' },
  RESULT: { en: 'Result of the ticket', zh: '处理结果' },
} as const;

@entity({
  en: 'A satisfaction survey of the customer about a resolved ticket, sent once',
  zh: '满意度调查',
  clause: '2.4.4a',
  rows: { within: 'ticket' },
  ids: 'survey',
  numbered: 'MY',
  orderBy: 'ID_ASC',
})
export class SatisfactionSurvey extends BusinessRecord {
  @reference('Ticket', { en: 'The resolved ticket', zh: '工单', unique: true })
  ticket!: Ref<Ticket>;

  @integer({
    en: 'Satisfaction score, from 1, poor, to 5, excellent',
    zh: '评分（1–5）',
    clause: '2.4.4b',
    nullable: true,
    filter: true,
    between: [1, 5],
  })
  score!: number | null;

  @text({ en: 'The customer’s comment', zh: '意见与反馈', clause: '2.4.4c', nullable: true })
  comment!: string | null;

  @choice('SatisfactionFactor', satisfactionFactors, {
    en: 'Factor that mattered most to the score',
    zh: '影响因素',
    clause: '2.4.4d',
    nullable: true,
    filter: true,
  })
  factor!: keyof typeof satisfactionFactors | null;

  @many('FollowUp', { en: 'Follow-ups of a low score', zh: '低分回访', clause: '2.4.4e', by: 'survey' })
  followUps!: unknown;
}
