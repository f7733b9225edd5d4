import type { DefaultRole } from '../defaultRole.js';

/** Programs that make reports: figures of many, nobody’s rows (3.2.4d). */
export const BI_SERVICE: DefaultRole = {
  en: 'BI service',
  zh: 'BI 服务账号',
  grants: [
    ['AGGREGATE_ONLY', 'assessmentFactRead', 'indicatorValueRead'],
    ['ALL', 'indicatorVersionRead', 'departmentRead'],
  ],
};
