import { defineProcess } from '../../core/words.js';
import { Product } from '../../entities/index.js';

const optional = ['specification'] as const;
const required = ['code', 'name', 'unit'] as const;

export const productProcess = defineProcess({
  entity: Product,
  clause: '2.2.3b',

  states: {
    OFFERED: { means: { en: 'For sale', zh: '在售' }, rests: true },
    DISCONTINUED: { means: { en: 'Discontinued', zh: '已停售' } },
  },

  steps: {
    productRegister: {
      means: { en: 'Registers a product', zh: '登记产品' },
      to: 'OFFERED',
      brings: { required, optional },
    },
    productEdit: {
      means: {
        en: 'Edits a product; existing quotations stay unchanged',
        zh: '修改产品资料，不影响已有报价',
      },
      from: ['OFFERED'],
      brings: { optional: [...required, ...optional] },
    },
    productDiscontinue: {
      means: { en: 'Discontinues the product', zh: '停售产品' },
      from: ['OFFERED'],
      to: 'DISCONTINUED',
      noteRequired: true,
    },
  },
});
