import { defineProcess, id, optional, rows } from '../../core/words.js';
import { Shipment, ShipmentLine } from '../../entities/index.js';
import { arrivedInFuture, dispatchedAbovePassed, nothingSent, receivedAboveSent } from './shipmentFacts.js';
import { orderEnded, orderNotInProduction, orderOnHold } from './withinOrder.js';

const lines = rows(ShipmentLine, { en: 'Lines of the shipment', zh: '发货行', required: ['line', 'quantity'] });

const received = optional(
  rows(ShipmentLine, {
    en: 'Lines received short; all others count as received in full',
    zh: '签收数量少于发货数量的行；其余视为全数签收',
    type: 'ReceivedLineInput',
    required: ['received'],
    extra: { line: id({ en: 'Line of the shipment', zh: '发货行' }) },
  }),
);

export const shipmentProcess = defineProcess({
  entity: Shipment,
  clause: '2.2.6d',

  states: {
    DISPATCHED: { means: { en: 'In transit', zh: '运输中' } },
    DELIVERED: { means: { en: 'Received by the customer', zh: '已签收' } },
    LOST: { means: { en: 'Lost in transit', zh: '已灭失' } },
  },

  steps: {
    shipmentDispatch: {
      means: { en: 'Dispatches goods that passed the quality check', zh: '发货' },
      to: 'DISPATCHED',
      brings: { required: ['order', 'carrier', 'arriveBy'], optional: ['trackingNumber'], lines: { lines } },
      effect: true,
      unlessAfter: [orderOnHold, orderNotInProduction, orderEnded, nothingSent, dispatchedAbovePassed],
      then: 'orderShip',
    },
    shipmentDeliver: {
      means: { en: 'Records the customer’s signed receipt of the shipment', zh: '客户签收' },
      from: ['DISPATCHED'],
      to: 'DELIVERED',
      brings: { required: ['deliveredOn', 'receivedBy'], lines: { received } },
      effect: true,
      evidence: ['DELIVERY_NOTE'],
      unless: [orderOnHold],
      unlessAfter: [receivedAboveSent, arrivedInFuture],
      then: 'orderDeliver',
    },
    shipmentLose: {
      means: {
        en: 'Records the loss of the shipment; its goods must be produced and shipped again',
        zh: '货物灭失，须重新生产发货',
      },
      clause: '2.2.6h',
      from: ['DISPATCHED'],
      to: 'LOST',
      effect: true,
      noteRequired: true,
      unless: [orderOnHold],
    },
  },

  limits: [{ on: 'arriveBy', clause: '2.2.6h', from: ['DISPATCHED'] }],
});
