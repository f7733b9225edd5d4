import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';
import { headingTeam } from './fragments/organization.js';
import { deciding } from './fragments/regulation.js';
import { insideOrders, receiving, tracking } from './fragments/sales.js';

/** Heads of departments, who also take the handoffs to them. */
export const DEPT_HEAD: DefaultRole = {
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
};
