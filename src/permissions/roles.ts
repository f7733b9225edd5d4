import type { Scope } from '../core/viewer.js';
import type { DefaultRole, Line } from './defaultRole.js';
import { administrationRoles, deciding } from './administrationRoles.js';
import { assessedEverywhere, assessingAll } from './assessmentGrants.js';
import { filing } from './filing.js';
import { headingTeam } from './headingTeam.js';
import { amendmentWork, byCustomers, insideOrders, orderWork, receiving, tracking } from './orderGrants.js';
import { orderRoles } from './orderRoles.js';
import { rectifyingOwn, supervisionDeciding, supervisionRead, supervisionRoles } from './supervisionRoles.js';
import { correctingData, stewardshipRoles } from './stewardshipRoles.js';
import { supportRoles, ticketsByCustomers } from './supportRoles.js';
import { learningOwn, trainingAll, trainingRoles } from './trainingRoles.js';

const contractWork = [
  'contractEdit',
  'contractSubmit',
  'contractWithdraw',
  'contractReopen',
  'contractPresent',
  'contractStart',
  'contractComplete',
  'contractDrop',
  'obligationFulfil',
];

/** What whoever quotes or decides on prices sees of products, and of quotations beyond what the customer is told. */
const pricing = [
  'productRead',
  'priceListRead',
  'quotationReadDiscount',
  'quotationLineReadListPrice',
  'quotationLineReadDiscount',
  'priceCheckRead',
  'priceApprovalRead',
];

const quotationWork = [
  'quotationEdit',
  'quotationCheck',
  'quotationSubmit',
  'quotationWithdraw',
  'quotationSend',
  'quotationRecordAcceptance',
  'quotationDrop',
];

const priceListWork = ['priceListDraft', 'priceListEdit', 'priceListDrop'];

/** The roles that a new company starts with (1.10); administrators change them from then on. */
export const defaultRoles: Readonly<Record<string, DefaultRole>> = {
  EMPLOYEE: {
    en: 'Employee',
    zh: '员工',
    grants: [
      ['ALL', 'departmentRead', 'employeeRead', 'settingRead', 'calendarDayRead', 'indicatorRead'],
      ...assessedEverywhere,
      ...learningOwn,
      rectifyingOwn,
      ['OWN', 'accountChangePassword', 'delegationRead', 'delegationGive', 'delegationAccept', 'delegationDecline'],
      ['OWN', 'delegationWithdraw', 'delegationEnd'],
    ],
  },
  SALES_REP: {
    en: 'Sales representative',
    zh: '销售人员',
    grants: [
      ['OWN', 'customerRead', 'quotationRead', 'contractRead', 'customerReadBottomLine'],
      ['COLLABORATING', 'customerRead', 'quotationRead', 'contractRead', 'customerReadBottomLine'],
      ['COLLABORATING', 'quotationEdit', 'quotationCheck', 'contractEdit'],
      ['OWN', 'customerRegister', 'customerEdit', 'contractDraft', ...contractWork, ...filing],
      ['OWN', ...amendmentWork],
      ['OWN', 'quotationDraft', ...quotationWork],
      ['OWN ≤ 5', 'quotationRelease'],
      ['OWN', 'orderRead', ...orderWork, 'handoffAnswer'],
      ...correctingData('OWN'),
      ['COLLABORATING', 'orderRead'],
      ['ALL', ...insideOrders],
      ['ALL', ...pricing],
    ],
  },
  SALES_MANAGER: {
    en: 'Sales manager',
    zh: '销售经理',
    grants: [
      ['DEPARTMENT_TREE', 'customerRead', 'contractRead', 'customerReadBottomLine', 'contractReadMargin'],
      ['DEPARTMENT_TREE', 'customerRegister', 'customerEdit', 'customerTransfer', 'customerBlock', 'customerUnblock'],
      ['DEPARTMENT_TREE', 'customerAccountOpen'],
      ['DEPARTMENT_TREE', 'contractDraft', ...contractWork, 'contractTransfer', 'contractTerminate', ...filing],
      ['DEPARTMENT_TREE', 'quotationRead', 'quotationDraft', ...quotationWork, 'quotationTransfer'],
      ['OWN ≤ 15', 'quotationRelease'],
      ['DEPARTMENT_TREE ≤ 15', 'discountApprove'],
      ['DEPARTMENT_TREE', 'priceApprovalDecline'],
      ...headingTeam,
      ['ALL', ...pricing, 'priceLineReadFloorPrice'],
      ['ALL', 'productRegister', 'productEdit', 'productDiscontinue', ...priceListWork],
      ['DEPARTMENT_TREE', ...amendmentWork],
      ...deciding,
      ...correctingData('DEPARTMENT_TREE'),
      ['DEPARTMENT_TREE', 'orderRead', ...orderWork, 'orderCancel', 'orderTransfer', 'changeApprove'],
      ['OWN', 'handoffAnswer'],
      ['ALL', ...insideOrders],
    ],
  },
  LEGAL: {
    en: 'Legal counsel',
    zh: '法务',
    grants: [
      ['INVOLVED', 'contractRead', 'contractApprove', 'contractReturn', 'amendmentApprove', 'amendmentReturn'],
      ['OWN', ...filing],
    ],
  },
  SIGNATORY: {
    en: 'Authorised signatory',
    zh: '授权签约人',
    grants: [
      ['INVOLVED', 'contractRead'],
      ['OWN', ...filing],
      ['INVOLVED ≤ 1000000', 'contractSign', 'amendmentSign'],
    ],
  },
  EXECUTIVE: {
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
      ['ALL', 'settingRead', 'settingApprove', 'settingDecline', 'schemeApprove', 'bonusRead', 'bonusApprove'],
      ['ALL', 'quotationRead', ...pricing, 'priceLineReadFloorPrice'],
      ['INVOLVED ≤ 30', 'discountApprove'],
      ['INVOLVED', 'priceApprovalDecline'],
      ['ALL', 'orderRead', ...insideOrders],
      ['ALL', 'ticketRead', 'ticketReadPartCost', 'followUpRead'],
      ['ALL', ...supervisionRead, ...supervisionDeciding, 'findingReadRepeats', 'looseEnds'],
      ['ALL', 'trainingPlanRead', 'trainingPlanApprove', 'trainingPlanApprovePart', 'trainingPlanReturn'],
      ['ALL', 'trainingRead', 'trainingReadCost', 'attemptRead', 'enrolmentRead'],
      [
        'ALL',
        'indicatorRead',
        'indicatorValueRead',
        'assessmentFormRead',
        'assessmentFormReadRank',
        'evaluationRead',
        'evaluationConfirm',
        'needRead',
        'assessmentFactRead',
      ],
    ],
  },
  FINANCE: {
    en: 'Finance',
    zh: '财务',
    grants: [
      ['ALL', 'contractRead', 'contractReadMargin', 'customerRead'],
      ['ALL', 'quotationRead', ...pricing, 'priceLineReadFloorPrice', ...priceListWork, 'priceListApprove'],
      ['INVOLVED', 'financeApprove', 'priceApprovalDecline'],
      ['ALL', 'indicatorRead', 'bonusRead', 'bonusCheck', 'bonusPay'],
      ['ALL', 'trainingRead', 'trainingReadCost', 'trainingFund'],
      ['ALL', 'orderRead', ...insideOrders],
      ['DEPARTMENT', ...receiving],
    ],
  },
  DEPT_HEAD: {
    en: 'Head of department',
    zh: '部门负责人',
    grants: [
      ['ALL', 'departmentRead', 'employeeRead', 'productRead', ...insideOrders],
      ...headingTeam,
      ['QUEUE', 'orderRead', ...tracking],
      ['DEPARTMENT', ...receiving],
      ['OWN', ...filing],
      ...deciding,
    ],
  },
  ...orderRoles,
  ...stewardshipRoles,
  ...supportRoles,
  ...supervisionRoles,
  ...trainingRoles,
  HR_MANAGER: {
    en: 'Human resources manager',
    zh: '人力资源经理',
    grants: [
      [
        'ALL',
        'employeeHire',
        'employeePlace',
        'employeeLeave',
        'departmentFound',
        'departmentEdit',
        'departmentClose',
        'positionCreate',
        'positionClose',
      ],
      ['ALL', 'calendarDayRead', 'calendarDayDeclare', 'calendarDayCancel'],
      ['ALL', ...assessingAll],
      ['ALL', ...trainingAll],
      ...deciding,
    ],
  },
  ...administrationRoles,
  CUSTOMER: {
    en: 'Customer',
    zh: '客户',
    outside: true,
    grants: [
      ['CUSTOMER_OWN', 'customerRead', 'quotationRead', 'quotationAccept', 'quotationReject'],
      ['CUSTOMER_OWN', ...byCustomers, ...ticketsByCustomers],
      ['OWN', 'accountChangePassword'],
    ],
  },
};

/** One grant of a default role, spelt out. */
export interface DefaultGrant {
  readonly permission: string;
  readonly scope: Scope;
  readonly ceiling: string | null;
}

/** What whoever works for the company sees of each record that they see at all. */
const ofColleagues: Line = ['ALL', 'historyRead', 'clockRead'];

/** The grants of a default role, one by one. */
export function grantsOf({ grants, outside }: DefaultRole): DefaultGrant[] {
  return [...grants, ...(outside ? [] : [ofColleagues])].flatMap(([scoped, ...permissions]) => {
    const [scope, ceiling] = scoped.split(' ≤ ') as [Scope, string?];
    return permissions.map((permission) => ({ permission, scope, ceiling: ceiling ? `${ceiling}.00` : null }));
  });
}
