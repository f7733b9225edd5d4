import type { DefaultRole } from '../defaultRole.js';
import { insideOrders } from './fragments/sales.js';

/** Compliance officers: see the compliance matrix. */
export const COMPLIANCE_OFFICER: DefaultRole = {
  en: 'Compliance officer',
  zh: '合规管理员',
  grants: [
    ['ALL', 'complianceMatrix', 'accessMatrix', 'quotationRead', 'contractRead', 'customerRead', 'roleRead'],
    ['ALL', 'delegationRead', 'orderRead', ...insideOrders],
  ],
};
