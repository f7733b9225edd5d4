// Gathered from playground/src/tabs/*.ts by npm run gather; not edited by hand.
export { AUDITOR } from './AUDITOR.js';
export { COMPLIANCE_OFFICER } from './COMPLIANCE_OFFICER.js';
export { CUSTOMER } from './CUSTOMER.js';
export { EXECUTIVE } from './EXECUTIVE.js';
export { FINANCE } from './FINANCE.js';
export { HR_MANAGER } from './HR_MANAGER.js';
export { LEGAL } from './LEGAL.js';
export { SALES_MANAGER } from './SALES_MANAGER.js';
export { SALES_REP } from './SALES_REP.js';
export { SUPERVISION_LEAD } from './SUPERVISION_LEAD.js';
export { SYS_ADMIN } from './SYS_ADMIN.js';
export { TRAINING_ADMIN } from './TRAINING_ADMIN.js';
