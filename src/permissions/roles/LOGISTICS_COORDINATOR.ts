import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';
import { insideOrders, receiving, tracking } from './fragments/sales.js';

/** Logistics: ships orders to customers. */
export const LOGISTICS_COORDINATOR: DefaultRole = {
  en: 'Logistics coordinator',
  zh: '物流协调',
  grants: [
    ['QUEUE', 'orderRead', 'shipmentDispatch', 'shipmentDeliver', 'shipmentLose', 'orderShip', ...tracking],
    ['DEPARTMENT', ...receiving],
    ['OWN', ...filing],
    ['ALL', 'productRead', ...insideOrders],
  ],
};
