import { addDays } from '../../src/core/businessTime.js';
import { next, raised } from '../act.js';
import { workday } from '../calendar.js';
import type { Stepped } from '../client.js';
import type { Staff } from '../company/staff.js';
import type { Script } from './play.js';
import { departmentNamed } from './departmentNamed.js';
import { dayNow } from './quotation.js';
import { approvePlan, closePlan, draftPlan, plansAhead, quarterOf, submitPlan, waiveItem } from './supervisionPlans.js';
import { workdaysTo } from './workdaysTo.js';

const group = { lead: 'tangyu', inspector: 'xutao' } as const;

/** The department that is inspected, and whoever heads it and has filed the proof. */
const inspected = { name: '华东销售组', head: 'luyifan', seller: 'lina' } as const;

async function plan(staff: Staff, subject: string, planItem?: Stepped): Promise<Stepped> {
  const lead = await staff.as(group.lead);
  const department = await departmentNamed(lead, inspected.name);
  const inspector = await staff.account(group.inspector);
  const reportDay = workday(dayNow(), 10);
  return lead.step('inspectionPlan', {
    inspected: department,
    inspector,
    subject,
    reportDay,
    planItem: planItem?.id,
  });
}

const begin = async (staff: Staff, subject: string, planItem?: Stepped) =>
  next(await staff.as(group.inspector), 'inspectionStart', await plan(staff, subject, planItem));

/** What each method showed; what customers say is asked only where there are customers to ask. */
async function look(staff: Staff, inspection: Stepped, conforms: boolean): Promise<Stepped> {
  const inspector = await staff.as(group.inspector);
  const against = { askedByClause: '2.2.5c', criterion: '法务审核通过后签订。' };
  const site = { ...against, method: 'ON_SITE', observed: '现场询问三名销售，均了解规定。', conforms: true };
  let looked = await next(inspector, 'inspectionCheck', inspection, site);
  const text = { name: '检查记录.txt' };
  const answer = await inspector.file(looked.id, 'INSPECTION_EVIDENCE', `检查记录：${looked.id}`, text);
  const papers = {
    ...against,
    method: 'DOCUMENT_REVIEW',
    observed: '抽查五份合同。',
    conforms,
    proof: answer['id'],
  };
  looked = await next(inspector, 'inspectionCheck', raised(looked), papers);
  const data = { ...against, method: 'DATA_CHECK', observed: '台账与审核记录一致。', conforms: true };
  looked = await next(inspector, 'inspectionCheck', looked, data);
  const left = { method: 'CUSTOMER_FEEDBACK', observed: '签订流程不涉及客户评价。' };
  return next(inspector, 'inspectionLeaveOut', looked, left);
}

const find = async (staff: Staff, { id }: Stepped, askedByClause: string, observed: string, severity = 'MODERATE') =>
  (await staff.as(group.inspector)).step('findingRecord', {
    inspection: id,
    askedByClause,
    observed,
    severity,
    responsible: await staff.account(inspected.seller),
  });

/** Has a finding put right in so many days, and answers with the notice. */
async function notify(staff: Staff, finding: Stepped, days: number): Promise<Stepped> {
  const inspector = await staff.as(group.inspector);
  const given = { requirement: '限期补齐并防止再次发生。', dueDay: addDays(dayNow(), days) };
  await next(inspector, 'findingNotify', finding, given);
  const byFinding =
    'query ($id: ID!) { rectificationNotices(filter: { finding: { eq: $id } }) { nodes { id version state } } }';
  return (await inspector.ask(byFinding, { id: finding.id }))['rectificationNotices'].nodes[0];
}

const acknowledge = async (staff: Staff, notice: Stepped) =>
  next(await staff.as(inspected.head), 'rectificationNoticeAcknowledge', notice);

const measure = async (staff: Staff, notice: Stepped) =>
  next(await staff.as(inspected.head), 'rectificationNoticePlan', notice, {
    rootCause: '新人不熟悉流程。',
    corrective: '补齐缺失记录。',
    preventive: '每周抽查并组织培训。',
  });

async function submit(staff: Staff, notice: Stepped): Promise<Stepped> {
  const head = await staff.as(inspected.head);
  await head.file(notice.id, 'RECTIFICATION_PROOF', `整改证据：${notice.id}`, { name: '整改证据.txt' });
  return next(head, 'rectificationNoticeSubmit', raised(notice), { remedy: '缺失记录已补齐，见附件。' });
}

/** The executive appoints the group for two years; one term is ended early, and begins anew. */
async function appoint(staff: Staff): Promise<void> {
  const executive = await staff.as('liu');
  const termFrom = dayNow();
  const term = { termFrom, termTo: addDays(termFrom, 730) };
  const appointed: Stepped[] = [];
  for (const login of [group.inspector, group.lead])
    appointed.push(await executive.step('supervisionMemberAppoint', { member: await staff.account(login), ...term }));
  await next(executive, 'supervisionMemberEnd', appointed[0]!, { note: '任期自季度初起算。' });
  await executive.step('supervisionMemberAppoint', { member: await staff.account(group.inspector), ...term });
}

/** One inspection to its end, one reported, and others as far as they came. */
export async function* supervision(staff: Staff, until: string): Script {
  await appoint(staff);
  const first = await draftPlan(staff, { planYear: Number(dayNow().slice(0, 4)) }, inspected.name, ['2.2.5', '3.1.1']);
  const approved = await approvePlan(staff, await submitPlan(staff, first.plan));
  await waiveItem(staff, first.items[1]!);
  yield 1;
  const [cured, relapsing] = yield* closed(staff, first.items[0]!);
  await closePlan(staff, approved);
  yield 70;
  await recheck(staff, 'findingConfirm', cured!, '抽查二十份合同，均先审核后签订。');
  await recheck(staff, 'findingRefute', relapsing!, '再次发现报价单未写明数量。');
  yield workdaysTo(workday(until, -60));
  const dropped = await plan(staff, '客户回访记录');
  await next(await staff.as(group.lead), 'inspectionDrop', dropped, { note: '与年度审计重复。' });
  yield workdaysTo(workday(until, -12));
  const present = await draftPlan(staff, quarterOf(until), inspected.name, ['2.2.1', '2.2.3', '3.1.1']);
  await approvePlan(staff, await submitPlan(staff, present.plan));
  yield* reported(staff);
  yield workdaysTo(workday(until, -3));
  const recused = await plan(staff, '合同归档');
  await next(await staff.as(group.inspector), 'inspectionRecuse', recused, { note: '与受检部门有合作项目。' });
  const open = await begin(staff, '客户来访登记', present.items[0]!);
  await find(staff, open, '2.2.1a', '两次来访未登记。', 'MINOR');
  await plan(staff, '报价单审批', present.items[1]!);
  await plansAhead(staff, Number(until.slice(0, 4)), inspected.name);
}

const verify = async (staff: Staff, notice: Stepped) =>
  next(await staff.as(group.inspector), 'rectificationNoticeVerify', notice, { verification: '已核对。' });

/** A finding put right and verified at once. */
async function cure(staff: Staff, notice: Stepped): Promise<void> {
  const submitted = await submit(staff, await measure(staff, await acknowledge(staff, notice)));
  await verify(staff, submitted);
}

/** What is seen of a cure later. */
async function recheck(staff: Staff, step: string, { id }: Stepped, note: string): Promise<void> {
  const inspector = await staff.as(group.inspector);
  const { finding } = await inspector.ask('query ($id: ID!) { finding(id: $id) { id version state } }', { id });
  await next(inspector, step, finding, { note });
}

async function* closed(staff: Staff, planItem: Stepped): AsyncGenerator<number, readonly Stepped[], void> {
  const inspection = await begin(staff, '员工档案与合同台账核对', planItem);
  yield 1;
  const inspector = await staff.as(group.inspector);
  const drawing = { recordType: 'Employee', fromDay: '2020-01-01', toDay: dayNow(), size: 5 };
  const sampled = await next(inspector, 'inspectionSample', inspection, drawing);
  const cured = await find(staff, sampled, '2.2.5c', '一份合同先执行后签订。', 'MAJOR');
  const waived = await find(staff, sampled, '3.1.1a', '一份附件命名不规范。', 'MINOR');
  const relapsing = await find(staff, sampled, '2.2.3d', '一份报价单未写明数量。');
  yield 1;
  const notice = await notify(staff, cured, 7);
  const other = await notify(staff, relapsing, 14);
  await next(await staff.as(group.inspector), 'findingWaive', waived, { note: '检查当日已更正。' });
  const conclusion = { conclusion: '总体符合规程，发现三项问题。' };
  const looked = await look(staff, sampled, false);
  const done = await next(await staff.as(group.inspector), 'inspectionReport', looked, conclusion);
  await next(await staff.as(group.inspector), 'inspectionClose', done);
  yield 1;
  const measured = await measure(staff, await acknowledge(staff, notice));
  await cure(staff, other);
  yield 1;
  const submitted = await submit(staff, measured);
  yield 1;
  const rejected = await next(await staff.as(group.inspector), 'rectificationNoticeReject', submitted, {
    note: '缺少培训签到表。',
  });
  const extension = { dueDay: addDays(dayNow(), 7), note: '等待培训安排。' };
  const extended = await next(await staff.as(group.lead), 'rectificationNoticeExtend', rejected, extension);
  yield 2;
  const resubmitted = await submit(staff, extended);
  yield 1;
  await next(await staff.as(group.inspector), 'rectificationNoticeVerify', resubmitted, {
    verification: '抽查五份，均已补齐。',
  });
  return [cured, relapsing];
}

async function* reported(staff: Staff): Script {
  const inspection = await begin(staff, '合同与客户档案');
  yield 1;
  const clauses = ['2.2.5c', '2.2.1a', '3.1.1a', '2.2.3a', '2.2.6a', '2.2.6b', '2.4.1a'];
  const findings: Stepped[] = [];
  for (const clause of clauses) findings.push(await find(staff, inspection, clause, '抽查发现记录不完整。'));
  yield 1;
  const notices: Stepped[] = [];
  for (const finding of findings) notices.push(await notify(staff, finding, 14));
  const looked = await look(staff, inspection, false);
  await next(await staff.as(group.inspector), 'inspectionReport', looked, { conclusion: '七项记录不完整。' });
  yield 1;
  const wronged = [];
  for (const notice of notices.slice(5))
    wronged.push(
      await next(await staff.as(inspected.head), 'rectificationNoticeAppeal', notice, {
        appeal: '该记录由其他部门填写。',
      }),
    );
  await next(await staff.as(group.lead), 'rectificationNoticeWithdraw', wronged[0]!, { note: '核实属实，撤回通知。' });
  for (const notice of notices.slice(1, 5)) {
    const acknowledged = await acknowledge(staff, notice);
    if (notice === notices[1]) continue;
    const measured = await measure(staff, acknowledged);
    if (notice === notices[3]) await submit(staff, measured);
    if (notice === notices[4]) await verify(staff, await submit(staff, measured));
  }
}
