import type { DefaultRole } from '../defaultRole.js';
import { inspecting, looking, settling, supervisionRead } from './fragments/supervision.js';

/** The lead of the supervision group (4.1.1a). */
export const SUPERVISION_LEAD: DefaultRole = {
  en: 'Lead of the supervision group',
  zh: '监督小组组长',
  grants: [
    ['ALL', ...supervisionRead, 'inspectionPlan', 'inspectionAssign', 'inspectionDrop', ...inspecting],
    ['ALL', 'supervisionPlanDraft', 'supervisionPlanSubmit', 'supervisionPlanClose', 'supervisionPlanDrop'],
    ['ALL', 'supervisionItemAdd', 'supervisionItemDrop'],
    [
      'ALL',
      'rectificationNoticeVerify',
      'rectificationNoticeReject',
      'rectificationNoticeExtend',
      ...settling,
      'looseEnds',
    ],
    ...looking,
  ],
};
