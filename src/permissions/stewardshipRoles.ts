import type { Scope } from '../core/viewer.js';
import type { DefaultRole, Line } from './defaultRole.js';
import { insideOrders } from './orderGrants.js';

/** What whoever answers for a record does where its data were found wrong, by the scope of what is theirs. */
export const correctingData = (scope: Scope): readonly Line[] => [
  [scope, 'dataReviewCorrect'],
  ['ALL', 'dataReviewRead'],
];

/** The roles that keep data right (3.2). */
export const stewardshipRoles: Readonly<Record<string, DefaultRole>> = {
  DATA_STEWARD: {
    en: 'Data steward',
    zh: '数据管理员',
    grants: [
      ['INVOLVED', 'dataReviewApprove', 'dataReviewReject', 'dataReviewDiscard'],
      ['INVOLVED', 'contractRead', 'orderRead', 'ticketRead'],
      ['ALL', 'dataReviewRead', ...insideOrders],
    ],
  },
};
