import { defineProcess, lines, optional } from '../../core/words.js';
import { Contact, Customer } from '../../entities/index.js';
import { collaborators } from '../flow/collaborators.js';
import { ownerUnfit, transferTo } from '../flow/transfer.js';

const known = ['creditCode', 'industry', 'address', 'bottomLine'] as const;

const contacts = lines(Contact, {
  en: 'Its people; replaces all',
  zh: '联系人，整体替换',
  required: ['name'],
  optional: ['post', 'phone', 'email'],
});

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
      to: 'ACTIVE',
      brings: { required: ['name'], optional: known, lines: { contacts }, extra: { collaborators } },
      effect: true,
    },
    customerEdit: {
      means: {
        en: 'Changes the record of a customer, its contacts and its collaborators',
        zh: '修改客户档案、联系人与协作人',
      },
      from: ['ACTIVE'],
      brings: { optional: ['name', ...known], lines: { contacts: optional(contacts) }, extra: { collaborators } },
      effect: true,
    },
    customerTransfer: {
      means: { en: 'Gives the customer another owner', zh: '移交客户' },
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
