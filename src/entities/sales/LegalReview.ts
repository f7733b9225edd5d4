import type { Ref } from '@mikro-orm/core';
import { choice, code, moment, recordOf, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { Row } from '../Row.js';
import type { Account } from '../access/Account.js';

export const reviewResults = {
  APPROVED: { en: 'Fit to sign', zh: '通过' },
  RETURNED: { en: 'To be changed', zh: '退回修改' },
} as const;

export const riskRatings = {
  LOW: { en: 'No risk worth naming', zh: '低' },
  MEDIUM: { en: 'Risks that are named and borne', zh: '中' },
  HIGH: { en: 'Risks that the signatory must weigh', zh: '高' },
} as const;

/** What legal found in one round of review. */
@entity({
  en: 'What legal found in one round of review',
  zh: '法务审核',
  clause: '2.2.5b',
  rows: { within: 'record' },
  orderBy: 'REVIEWED_AT_ASC',
  ids: 'review',
})
export class LegalReview extends Row {
  @recordOf(['Contract', 'Amendment'], { en: 'The contract or amendment', zh: '合同或补充协议' })
  record!: string;

  @reference('Account', { en: 'Who reviewed', zh: '审核人' })
  reviewer!: Ref<Account>;

  @choice('ReviewResult', reviewResults, { en: 'What came of it', zh: '审核结果' })
  result!: keyof typeof reviewResults;

  @choice('RiskRating', riskRatings, { en: 'How risky it is', zh: '风险等级' })
  riskRating!: keyof typeof riskRatings;

  @text({ en: 'What was checked and found, point by point', zh: '审核清单' })
  checklist!: string;

  @text({ en: 'The opinion', zh: '审核意见' })
  opinion!: string;

  @code({ en: 'sha256 of the text that was reviewed', zh: '被审核全文哈希' })
  documentHash!: string;

  @moment({ en: 'When', zh: '审核时间', order: true })
  reviewedAt!: Date;
}
