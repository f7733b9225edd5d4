import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';
import { insideOrders, pricing } from './fragments/sales.js';
import { settling, supervisionRead } from './fragments/supervision.js';

/** Management: sees the business, and decides beyond the authority of others. */
export const EXECUTIVE: DefaultRole = {
  en: 'Executive',
  zh: '公司管理层',
  grants: [
    [
      'ALL',
      'customerRead',
      'customerReadBottomLine',
      'contractRead',
      'contractReadMargin',
      'complianceMatrix',
      ...filing,
    ],
    ['INVOLVED', 'contractSign', 'amendmentSign'],
    [
      'ALL',
      'settingValueRead',
      'settingValueApprove',
      'settingValueDecline',
      'assessmentSchemeApprove',
      'bonusPlanRead',
      'bonusPlanApprove',
    ],
    ['ALL', 'quotationRead', ...pricing, 'priceLineReadFloorPrice'],
    ['INVOLVED ≤ 30', 'priceApprovalApproveDiscount'],
    ['INVOLVED', 'priceApprovalDecline'],
    ['ALL', 'orderRead', ...insideOrders],
    ['ALL', 'ticketRead', 'ticketReadPartCost', 'followUpRead'],
    ['ALL', ...supervisionRead, 'supervisionPlanApprove', 'supervisionPlanReturn', 'supervisionItemWaive'],
    ['ALL', ...settling, 'supervisionMemberAppoint', 'supervisionMemberEnd', 'findingReadRepeats', 'looseEnds'],
    ['ALL', 'trainingPlanRead', 'trainingPlanApprove', 'trainingPlanReturn'],
    ['ALL', 'trainingRead', 'trainingReadCost', 'examAttemptRead', 'enrolmentRead'],
    ['ALL', 'indicatorVersionRead', 'indicatorValueRead', 'assessmentFormRead', 'assessmentFormReadRank'],
    [
      'ALL',
      'comprehensiveEvaluationRead',
      'comprehensiveEvaluationConfirm',
      'developmentNeedRead',
      'assessmentFactRead',
    ],
  ],
};
