import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';
import { insideOrders, receiving, tracking } from './fragments/sales.js';

/** Quality inspectors: decide on what was produced. */
export const QUALITY_INSPECTOR: DefaultRole = {
  en: 'Quality inspector',
  zh: '质量检验员',
  grants: [
    ['QUEUE', 'orderRead', 'productionTaskPass', 'productionTaskReject', ...tracking],
    ['DEPARTMENT', ...receiving],
    ['OWN', ...filing],
    ['ALL', 'productRead', ...insideOrders],
  ],
};
