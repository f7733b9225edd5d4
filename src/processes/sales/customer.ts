import { defineProcess } from '../../core/process.js';
import { Customer } from '../../entities/sales/Customer.js';
import { ownerUnfit, transferTo } from '../flow/transfer.js';

export const customerProcess = defineProcess({
  entity: Customer,
  clause: '2.2.1e',

  states: {
    ACTIVE: { means: { en: 'We deal with it or want to', zh: '正常' }, rests: true },
    BLOCKED: { means: { en: 'No new business is done with it', zh: '已冻结' }, rests: true },
  },

  steps: {
    customerRegister: {
      means: { en: 'Opens the record of a customer', zh: '建立客户档案' },
      clause: '2.2.1e',
      to: 'ACTIVE',
      carries: true,
    },
    customerEdit: {
      means: {
        en: 'Changes the record of a customer, its contacts and its collaborators',
        zh: '修改客户档案、联系人与协作人',
      },
      clause: '2.2.1e',
      from: ['ACTIVE'],
      carries: true,
    },
    customerTransfer: {
      means: { en: 'Gives the customer another owner', zh: '移交客户' },
      clause: '2.2.1e',
      from: ['ACTIVE', 'BLOCKED'],
      brings: transferTo,
      effect: true,
      noteRequired: true,
      unlessAfter: [ownerUnfit],
      tells: ['owner'],
    },
    customerBlock: {
      means: { en: 'Stops new business with the customer', zh: '冻结客户' },
      clause: '2.2.4f',
      from: ['ACTIVE'],
      to: 'BLOCKED',
      noteRequired: true,
    },
    customerUnblock: {
      means: { en: 'Allows business with the customer again', zh: '解冻客户' },
      clause: '2.2.4f',
      from: ['BLOCKED'],
      to: 'ACTIVE',
      noteRequired: true,
    },
  },
});
