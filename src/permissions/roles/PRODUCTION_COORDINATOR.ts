import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';
import { insideOrders, receiving, tracking } from './fragments/sales.js';

/** Planners of production. */
export const PRODUCTION_COORDINATOR: DefaultRole = {
  en: 'Production coordinator',
  zh: '生产协调',
  grants: [
    [
      'QUEUE',
      'orderRead',
      'productionTaskPlan',
      'productionTaskReplan',
      'productionTaskStart',
      'productionTaskFinish',
      'productionTaskDrop',
      'orderReady',
    ],
    ['QUEUE', ...tracking],
    ['DEPARTMENT', ...receiving],
    ['OWN', ...filing],
    ['ALL', 'productRead', ...insideOrders],
  ],
};
