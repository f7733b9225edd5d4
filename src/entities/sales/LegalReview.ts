import { choice, code, entity, moment, recordOf, reference, text, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { Account } from '../index.js';

export const reviewResults = {
  APPROVED: { en: 'Approved for signature', zh: '通过' },
  RETURNED: { en: 'Returned for revision', zh: '退回修改' },
} as const;

export const riskRatings = {
  LOW: { en: 'Low risk: nothing worth naming', zh: '低' },
  MEDIUM: { en: 'Medium risk: named and accepted', zh: '中' },
  HIGH: { en: 'High risk: to be weighed by the signatory', zh: '高' },
} as const;

@entity({
  en: 'A round of legal review',
  zh: '法务审核',
  clause: '2.2.5b',
  rows: { within: 'record' },
  orderBy: 'REVIEWED_AT_ASC',
  ids: 'review',
})
export class LegalReview extends Row {
  @recordOf(['Contract', 'Amendment'], { en: 'The contract or amendment reviewed', zh: '合同或补充协议' })
  record!: string;

  @reference('Account', { en: 'The account that reviewed', zh: '审核人' })
  reviewer!: Ref<Account>;

  @choice('ReviewResult', reviewResults, { en: 'Result of the review', zh: '审核结果' })
  result!: keyof typeof reviewResults;

  @choice('RiskRating', riskRatings, { en: 'Risk rating of the contract or amendment', zh: '风险等级' })
  riskRating!: keyof typeof riskRatings;

  @text({ en: 'Review checklist with the findings, point by point', zh: '审核清单' })
  checklist!: string;

  @text({ en: 'Legal opinion', zh: '审核意见' })
  opinion!: string;

  @code({ en: 'sha256 hash of the text reviewed', zh: '被审核全文哈希' })
  documentHash!: string;

  @moment({ en: 'When the review was done', zh: '审核时间', order: true })
  reviewedAt!: Date;
}
