import { addDays } from '../../src/core/businessTime.js';
import { clock } from '../../src/core/clock.js';
import { next } from '../act.js';
import { momentOf, workday } from '../calendar.js';
import { assignRole, roleOf } from '../company/hire.js';
import { firstPassword } from '../company/people.js';
import { company } from '../company/posts.js';
import type { Staff } from '../company/staff.js';
import { assessment, schemes } from './assessment.js';
import { apiKeys } from './apiKeys.js';
import { dataReviewPolicy } from './dataReview.js';
import { indicators } from './indicators.js';
import type { Part, Script } from './play.js';
import { departmentNamed } from './departmentNamed.js';
import { dayNow } from './quotation.js';
import { supervision } from './supervision.js';
import { courses, trainingPlans } from './trainingPlans.js';
import { trainings } from './trainings.js';
import { workdaysTo } from './workdaysTo.js';

/** What the company does about itself in the year; nobody who sees to customers stands in for anybody. */
export const companyParts = (staff: Staff, until: string): Part[] => [
  { key: 'data review', from: workday(until, -250), script: dataReviewPolicy(staff) },
  ...Object.entries({
    settings,
    calendar,
    absences,
    colleague,
    organization,
    roles,
    indicators,
    schemes,
    assessment,
    supervision,
    apiKeys,
    trainingPlans,
    courses,
    trainings,
  }).map(([key, script], index) => ({
    key,
    from: workday(until, -200 + index),
    script: script(staff, until),
  })),
];

/** Settings: one proposal approved, one declined, one taken back, one not decided yet. */
async function* settings(staff: Staff, until: string): Script {
  const propose = async (login: string, key: string, value: unknown, reason: string) =>
    (await staff.as(login)).step('settingValuePropose', {
      key,
      value: String(value),
      reason,
      effectiveFrom: addDays(dayNow(), 14),
    });
  const idle = await propose('manager', 'customer.idle.days', 150, '缩短客户休眠期，及早回访。');
  const finance = await propose('manager', 'quotation.financeApproval.amount', 2_000_000, '减少财务审批。');
  const tax = await propose('hr', 'lead.idle.days', 45, '线索跟进周期偏短。');
  yield 2;
  await next(await staff.as('liu'), 'settingValueApprove', idle);
  await next(await staff.as('liu'), 'settingValueDecline', finance, { note: '金额重大的报价仍须财务审批。' });
  await next(await staff.as('hr'), 'settingValueWithdraw', tax, { note: '改由市场部提出。' });
  yield workdaysTo(workday(until, -3));
  await propose('manager', 'order.handoffAck.hours', 6, '加急订单须当班确认。');
}

/** The company's own days: one declared off, one taken back. */
async function* calendar(staff: Staff, until: string): Script {
  yield workdaysTo(workday(until, -12));
  const declare = async (day: string, reason: string) =>
    (await staff.as('hr')).step('calendarDayDeclare', { day, kind: 'DAY_OFF', reason });
  await declare(workday(until, 30), '公司成立纪念日，全员放假。');
  const training = await declare(workday(until, 40), '全员培训日。');
  yield 2;
  await next(await staff.as('hr'), 'calendarDayCancel', training, { note: '培训改为线上。' });
}

/** Delegations of whoever runs personnel, in every state. */
async function* absences(staff: Staff, until: string): Script {
  const give = async (delegate: string, reason: string, days: number) => {
    const [validFrom, validTo] = [clock.now(), momentOf(addDays(dayNow(), days), 1_080)];
    const given = { delegate: await staff.account(delegate), reason, validFrom, validTo };
    return (await staff.as('hr')).step('delegationGive', given);
  };
  const leave = await give('caoying', '年休假', 10);
  const trip = await give('tangyu', '出差', 5);
  const course = await give('xutao', '培训', 5);
  yield 0;
  await next(await staff.as('tangyu'), 'delegationDecline', trip, { note: '同期亦在出差。' });
  await next(await staff.as('hr'), 'delegationWithdraw', course, { note: '培训取消。' });
  const accepted = await next(await staff.as('caoying'), 'delegationAccept', leave);
  yield 4;
  await next(await staff.as('hr'), 'delegationEnd', accepted, { note: '提前返岗。' });
  yield workdaysTo(workday(until, -2));
  const now = await give('caoying', '探亲假', 12);
  await next(await staff.as('caoying'), 'delegationAccept', now);
  await give('xutao', '体检', 3);
}

/** A colleague who came and left. */
async function* colleague(staff: Staff, until: string): Script {
  const name = '阮晴 Ruan Qing';
  const hr = await staff.as('hr');
  const department = await departmentNamed(hr, '人力资源部');
  const position = await hr.step('positionCreate', { title: '招聘专员', department });
  const employee = await hr.step('employeeHire', { name, position: position.id, fromDay: dayNow() });
  const opened = {
    name,
    login: 'ruanqing',
    firstPassword,
    kind: 'EMPLOYEE',
    employee: employee.id,
  };
  const account = await (await staff.as('admin')).step('accountOpen', opened);
  await assignRole(staff, 'EMPLOYEE', account.id);
  yield workdaysTo(workday(until, -20));
  await next(await staff.as('hr'), 'employeeLeave', employee, { lastDay: dayNow(), note: '个人原因离职。' });
  await next(await staff.as('admin'), 'accountDisable', account, { note: '员工离职。' });
  yield 1;
  await next(await staff.as('hr'), 'positionClose', position, { note: '岗位撤销。' });
}

/** A department that was founded and closed again. */
async function* organization(staff: Staff): Script {
  const hr = await staff.as('hr');
  const parent = await departmentNamed(hr, company);
  const department = await hr.step('departmentFound', { name: '市场筹备组', parent });
  yield 60;
  await next(await staff.as('hr'), 'departmentClose', department, { note: '并入销售部。' });
}

/** A role for a while, and roles that a second person declined, or has still to confirm. */
async function* roles(staff: Staff, until: string): Script {
  const admin = await staff.as('admin');
  const role = await admin.step('roleCreate', {
    key: 'INVENTORY_HELPER',
    titleEn: 'Inventory helper',
    titleZh: '盘点协助',
    purpose: '年度盘点期间使用',
  });
  const held = await admin.step('assignmentCreate', { role: role.id, account: await staff.account('caoying') });
  const signatory = (await roleOf(staff, 'SIGNATORY')).id;
  const proposed = await admin.step('assignmentPropose', { role: signatory, account: await staff.account('tangyu') });
  yield 1;
  await next(await staff.as('admin2'), 'assignmentDecline', proposed, { note: '秘书岗位不授签约权。' });
  yield 10;
  await next(await staff.as('admin'), 'assignmentEnd', held, { note: '盘点结束。' });
  await next(await staff.as('admin'), 'roleRetire', role, { note: '盘点结束，停用。' });
  yield workdaysTo(workday(until, -2));
  const finance = (await roleOf(staff, 'FINANCE')).id;
  await (await staff.as('admin')).step('assignmentPropose', { role: finance, account: await staff.account('xutao') });
}
