import type { Ref } from '@mikro-orm/core';
import { day, money, name, percent, quantity, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { Row } from '../Row.js';
import type { Product } from '../product/Product.js';
import type { Quotation } from './Quotation.js';

/** One thing that a quotation offers, as it is called there whatever becomes of the product. */
@entity({
  en: 'One thing that a quotation offers',
  zh: '报价行',
  clause: '2.2.3',
  rows: { within: 'quotation' },
  ids: 'quotation_line',
})
export class QuotationLine extends Row {
  @reference('Quotation', { en: 'The quotation', zh: '报价单' })
  quotation!: Ref<Quotation>;

  @reference('Product', { en: 'The product', zh: '产品', clause: '2.2.3b', filter: true })
  product!: Ref<Product>;

  @name({ en: 'What it is called here; of the product unless said', zh: '品名，缺省取自产品' })
  name!: string;

  @text({
    en: 'Its specification; of the product unless said',
    zh: '规格，缺省取自产品',
    clause: '2.2.3c',
    nullable: true,
  })
  specification!: string | null;

  @quantity({ en: 'How many units', zh: '数量', clause: '2.2.3d', nullable: true })
  quantity!: string | null;

  @name({
    en: 'The unit that it is counted in; of the product unless said',
    zh: '计量单位，缺省取自产品',
    clause: '2.2.3d',
  })
  unit!: string;

  @money({
    en: 'The list price of one unit that the check found for this quantity, before tax',
    zh: '核对所得目录单价（不含税）',
    clause: '2.2.3b',
    strict: { en: 'See the list prices behind quotations', zh: '查看报价行目录单价' },
    nullable: true,
  })
  listPrice!: string | null;

  @money({ en: 'The price of one unit, before tax', zh: '单价（不含税）', clause: '2.2.3e', nullable: true })
  price!: string | null;

  @percent({
    en: 'How far the price is below the list price, in percent of that, rounded up to two digits; 0 where it is not below',
    zh: '折扣（%），向上取至两位小数',
    clause: '2.2.3i',
    strict: { en: 'See the discounts of quotations line by line', zh: '查看报价行折扣' },
    nullable: true,
  })
  discount!: string | null;

  @day({ en: 'The day on which it is delivered', zh: '交货期', clause: '2.2.3f', nullable: true })
  deliveryOn!: string | null;

  @money({
    en: 'Quantity times price, rounded half up to cents',
    zh: '金额（不含税）',
    clause: '2.2.3h',
    nullable: true,
  })
  amount!: string | null;
}
