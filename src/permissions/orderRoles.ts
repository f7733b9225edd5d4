import type { DefaultRole } from './defaultRole.js';
import { filing } from './filing.js';
import { insideOrders, logistics, production, qualityDeciding, receiving, tracking } from './orderGrants.js';

/** The roles of those who carry out orders. */
export const orderRoles: Readonly<Record<string, DefaultRole>> = {
  PRODUCTION_COORDINATOR: {
    en: 'Production coordinator',
    zh: '生产协调',
    grants: [
      ['QUEUE', 'orderRead', ...production, ...tracking],
      ['DEPARTMENT', ...receiving],
      ['OWN', ...filing],
      ['ALL', 'productRead', ...insideOrders],
    ],
  },
  QUALITY_INSPECTOR: {
    en: 'Quality inspector',
    zh: '质量检验员',
    grants: [
      ['QUEUE', 'orderRead', ...qualityDeciding, ...tracking],
      ['DEPARTMENT', ...receiving],
      ['OWN', ...filing],
      ['ALL', 'productRead', ...insideOrders],
    ],
  },
  LOGISTICS_COORDINATOR: {
    en: 'Logistics coordinator',
    zh: '物流协调',
    grants: [
      ['QUEUE', 'orderRead', ...logistics, ...tracking],
      ['DEPARTMENT', ...receiving],
      ['OWN', ...filing],
      ['ALL', 'productRead', ...insideOrders],
    ],
  },
};
