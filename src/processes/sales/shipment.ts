import { defineProcess } from '../../core/process.js';
import { Shipment } from '../../entities/sales/Shipment.js';
import { arrivedInFuture, dispatchedAbovePassed, nothingSent, receivedAboveSent } from './shipmentFacts.js';
import { orderEnded, orderNotInProduction, orderOnHold } from './withinOrder.js';

export const shipmentProcess = defineProcess({
  entity: Shipment,
  clause: '2.2.6d',

  states: {
    DISPATCHED: { means: { en: 'Under way', zh: '运输中' } },
    DELIVERED: { means: { en: 'Received by the customer', zh: '已签收' } },
    LOST: { means: { en: 'It never arrives', zh: '已灭失' } },
  },

  steps: {
    shipmentDispatch: {
      means: { en: 'Sends what has passed its quality check', zh: '发货' },
      clause: '2.2.6d',
      to: 'DISPATCHED',
      carries: true,
      unlessAfter: [orderOnHold, orderNotInProduction, orderEnded, nothingSent, dispatchedAbovePassed],
      then: 'orderShip',
    },
    shipmentDeliver: {
      means: { en: 'The customer received the shipment and signed for it', zh: '客户签收' },
      clause: '2.2.6d',
      from: ['DISPATCHED'],
      to: 'DELIVERED',
      carries: true,
      evidence: ['DELIVERY_NOTE'],
      unless: [orderOnHold],
      unlessAfter: [receivedAboveSent, arrivedInFuture],
      then: 'orderDeliver',
    },
    shipmentLose: {
      means: {
        en: 'The shipment is lost: what it held must be produced and sent again',
        zh: '货物灭失，须重新生产发货',
      },
      clause: '2.2.6h',
      from: ['DISPATCHED'],
      to: 'LOST',
      noteRequired: true,
      unless: [orderOnHold],
    },
  },

  limits: [{ on: 'arriveBy', clause: '2.2.6h', from: ['DISPATCHED'], until: ['DELIVERED', 'LOST'] }],
});
