import { filing } from './filing.js';
import { insideOrders } from './orderGrants.js';
import type { DefaultRole, Line } from './defaultRole.js';

/** What is seen of supervision by whoever sees all of it. */
export const supervisionRead = ['supervisionPlanRead', 'inspectionRead', 'findingRead', 'noticeRead'];

/** What is decided about the supervision group. */
const appointing = ['supervisionMemberAppoint', 'supervisionMemberEnd'];

/** What is decided about appeals against notices. */
const settling = ['noticeUphold', 'noticeWithdraw'];

/** What is decided about supervision plans, by another than whoever writes them, about appeals, and about the group. */
export const supervisionDeciding = [
  'supervisionPlanApprove',
  'supervisionPlanReturn',
  'supervisionItemWaive',
  ...settling,
  ...appointing,
];

/** What whoever leads the group does about plans. */
const planning = [
  ...['supervisionPlanDraft', 'supervisionPlanSubmit', 'supervisionPlanClose', 'supervisionPlanDrop'],
  ...['supervisionItemAdd', 'supervisionItemDrop'],
];

const rectifying = ['findingRead', 'noticeRead', 'noticeAcknowledge', 'noticeAppeal', 'noticePlan', 'noticeSubmit'];

/** What everybody does about notices to themselves. */
export const rectifyingOwn: Line = ['OWN', ...rectifying];

/** What the head of a department does about inspections of it. */
export const rectifyingTeam: Line = ['DEPARTMENT_TREE', ...rectifying];

/** What an inspector does in inspections of their own. */
const inspecting = [
  ...['inspectionRecuse', 'inspectionStart', 'inspectionSample', 'inspectionCheck', 'inspectionLeaveOut'],
  ...['inspectionReport', 'inspectionClose'],
  ...['findingRecord', 'findingNotify', 'findingWaive', 'findingConfirm', 'findingRefute'],
];

/** What may be drawn and looked at, with all that stands within it; whoever looks writes nothing but files of their own (4.1.2). */
const looking: readonly Line[] = [
  ['OWN', ...filing],
  ['INSPECTION', 'customerRead', 'quotationRead', 'contractRead', 'orderRead', 'ticketRead'],
  ['ALL', ...insideOrders, 'priceCheckRead', 'priceApprovalRead', 'followUpRead'],
];

/** The roles of the supervision group (4.1.1a). */
export const supervisionRoles: Readonly<Record<string, DefaultRole>> = {
  SUPERVISION_LEAD: {
    en: 'Lead of the supervision group',
    zh: '监督小组组长',
    grants: [
      ['ALL', ...supervisionRead, 'inspectionPlan', 'inspectionAssign', 'inspectionDrop', ...inspecting],
      ['ALL', ...planning, 'noticeVerify', 'noticeReject', 'noticeExtend', ...settling, 'looseEnds'],
      ...looking,
    ],
  },
  SUPERVISOR: {
    en: 'Member of the supervision group',
    zh: '监督小组成员',
    grants: [['ALL', ...supervisionRead, 'noticeVerify', 'noticeReject'], ['OWN', ...inspecting], ...looking],
  },
};
