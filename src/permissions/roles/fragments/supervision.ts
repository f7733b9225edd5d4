import type { Line } from '../../defaultRole.js';
import { filing } from './files.js';
import { insideOrders } from './sales.js';

/** What those see of supervision who see all of it. */
export const supervisionRead = ['supervisionPlanRead', 'inspectionRead', 'findingRead', 'rectificationNoticeRead'];

/** What is decided about appeals against notices. */
export const settling = ['rectificationNoticeUphold', 'rectificationNoticeWithdraw'];

/** What is done about findings and notices by those whom they concern. */
export const rectifying = [
  'findingRead',
  'rectificationNoticeRead',
  'rectificationNoticeAcknowledge',
  'rectificationNoticeAppeal',
  'rectificationNoticePlan',
  'rectificationNoticeSubmit',
];

/** What an inspector does in inspections of their own. */
export const inspecting = [
  'inspectionRecuse',
  'inspectionStart',
  'inspectionSample',
  'inspectionCheck',
  'inspectionLeaveOut',
  'inspectionReport',
  'inspectionClose',
  'findingRecord',
  'findingNotify',
  'findingWaive',
  'findingConfirm',
  'findingRefute',
];

/** What may be drawn and looked at, with all that stands within it; inspectors write nothing but files of their own (4.1.2). */
export const looking: readonly Line[] = [
  ['OWN', ...filing],
  ['INSPECTION', 'customerRead', 'quotationRead', 'contractRead', 'orderRead', 'ticketRead'],
  ['ALL', ...insideOrders, 'priceCheckRead', 'priceApprovalRead', 'followUpRead'],
];
