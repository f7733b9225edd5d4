import { another, defineProcess, lines, optional, type Fact } from '../../core/words.js';
import { Contact, Customer } from '../../entities/index.js';
import { collaborators } from '../flow/collaborators.js';
import { ownerUnfit, transferTo } from '../flow/transfer.js';

const known = ['creditCode', 'industry', 'address', 'bottomLine'] as const;

const contacts = lines(Contact, {
  en: 'Contacts',
  zh: '联系人',
  required: ['name'],
  optional: ['post', 'phone', 'email'],
});

const nameKnown: Fact = {
  code: 'NAME_KNOWN',
  means: { en: 'A customer of this name is registered already', zh: '已有同名客户档案' },
  clause: '2.2.1e',
  curable: true,
  sql: another(Customer, ['name']),
};

export const customerProcess = defineProcess({
  entity: Customer,
  clause: '2.2.1e',

  states: {
    ACTIVE: { means: { en: 'Active', zh: '正常' }, rests: true },
    BLOCKED: { means: { en: 'Blocked for new business', zh: '已冻结' }, rests: true },
  },

  steps: {
    customerRegister: {
      means: { en: 'Registers a customer', zh: '建立客户档案' },
      to: 'ACTIVE',
      brings: { required: ['name'], optional: known, lines: { contacts }, extra: { collaborators } },
      effect: true,
      warns: [nameKnown],
    },
    customerEdit: {
      means: {
        en: 'Edits a customer, its contacts and collaborators',
        zh: '修改客户档案、联系人与协作人',
      },
      from: ['ACTIVE'],
      brings: { optional: ['name', ...known], lines: { contacts: optional(contacts) }, extra: { collaborators } },
      warns: [nameKnown],
    },
    customerTransfer: {
      means: { en: 'Transfers the customer to another owner', zh: '移交客户' },
      from: ['ACTIVE', 'BLOCKED'],
      brings: transferTo,
      effect: true,
      noteRequired: true,
      unlessAfter: [ownerUnfit],
      tells: ['owner'],
    },
    customerBlock: {
      means: { en: 'Blocks new business with the customer', zh: '冻结客户' },
      clause: '2.2.4f',
      from: ['ACTIVE'],
      to: 'BLOCKED',
      noteRequired: true,
    },
    customerUnblock: {
      means: { en: 'Unblocks business with the customer', zh: '解冻客户' },
      clause: '2.2.4f',
      from: ['BLOCKED'],
      to: 'ACTIVE',
      noteRequired: true,
    },
  },
});
