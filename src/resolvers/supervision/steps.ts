import { RectificationNotice } from '../../entities/index.js';
import {
  FindingNotifyInput,
  FindingRecordInput,
  InspectionAssignInput,
  InspectionCheckInput,
  InspectionLeaveOutInput,
  InspectionPlanInput,
  InspectionReportInput,
  InspectionSampleInput,
  NoticeExtendInput,
  NoticeAppealInput,
  NoticePlanInput,
  NoticeSubmitInput,
  NoticeVerifyInput,
} from '../../schema/supervision/inputs.js';
import {
  SupervisionItemAddInput,
  SupervisionMemberAppointInput,
  SupervisionPlanDraftInput,
} from '../../schema/supervision/planInputs.js';
import { StepInput } from '../../schema/steps.js';
import { appointMember } from '../../services/supervision/appointMember.js';
import { checkItem, leaveOut } from '../../services/supervision/checkItem.js';
import { extendNotice, issueNotice, verifyNotice, withdrawNotice } from '../../services/supervision/notices.js';
import {
  assignInspection,
  planInspection,
  reportInspection,
  startInspection,
} from '../../services/supervision/planInspection.js';
import { recordFinding } from '../../services/supervision/recordFinding.js';
import { sampleRecords } from '../../services/supervision/sampleRecords.js';
import {
  addItem,
  approveSupervision,
  draftSupervision,
  dropSupervision,
} from '../../services/supervision/supervisionPlans.js';
import { bind } from '../flow/bind.js';
import { keeps } from '../flow/keeps.js';

export const supervisionSteps = {
  inspectionPlan: bind(InspectionPlanInput, planInspection),
  inspectionAssign: bind(InspectionAssignInput, assignInspection),
  inspectionStart: bind(StepInput, startInspection),
  inspectionSample: bind(InspectionSampleInput, sampleRecords),
  inspectionCheck: bind(InspectionCheckInput, checkItem),
  inspectionLeaveOut: bind(InspectionLeaveOutInput, leaveOut),
  inspectionReport: bind(InspectionReportInput, reportInspection),
  supervisionPlanDraft: bind(SupervisionPlanDraftInput, draftSupervision),
  supervisionPlanApprove: bind(StepInput, approveSupervision),
  supervisionPlanDrop: bind(StepInput, dropSupervision),
  supervisionMemberAppoint: bind(SupervisionMemberAppointInput, appointMember),
  supervisionItemAdd: bind(SupervisionItemAddInput, addItem),
  findingRecord: bind(FindingRecordInput, recordFinding),
  findingNotify: bind(FindingNotifyInput, issueNotice),
  noticeAppeal: bind(NoticeAppealInput, keeps(RectificationNotice)),
  noticeWithdraw: bind(StepInput, withdrawNotice),
  noticePlan: bind(NoticePlanInput, keeps(RectificationNotice)),
  noticeSubmit: bind(NoticeSubmitInput, keeps(RectificationNotice)),
  noticeVerify: bind(NoticeVerifyInput, verifyNotice),
  noticeExtend: bind(NoticeExtendInput, extendNotice),
};
