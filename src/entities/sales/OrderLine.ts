import type { OptionalProps, Ref } from '@mikro-orm/core';
import { money, name, quantity, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { Row } from '../Row.js';
import type { Product } from '../product/Product.js';
import type { Order } from './Order.js';

/** One thing that an order delivers, and how far it has come: what was lost on the way counts nowhere any more. */
@entity({
  en: 'One thing that an order delivers, and how far it has come',
  zh: '订单行',
  clause: '2.2.6d',
  rows: { within: 'order' },
  orderBy: 'ID_ASC',
  ids: 'order_line',
})
export class OrderLine extends Row {
  declare [OptionalProps]?: 'amount';

  @reference('Order', { en: 'The order', zh: '订单' })
  order!: Ref<Order>;

  @reference('Product', { en: 'The product', zh: '产品', nullable: true, filter: true })
  product!: Ref<Product> | null;

  @name({ en: 'What it is called here; of the product unless said', zh: '品名，缺省取自产品' })
  name!: string;

  @text({ en: 'Its specification; of the product unless said', zh: '规格，缺省取自产品', nullable: true })
  specification!: string | null;

  @quantity({ en: 'How many units are ordered', zh: '数量', clause: '2.2.6d' })
  quantity!: string;

  @name({ en: 'The unit that it is counted in; of the product unless said', zh: '计量单位，缺省取自产品' })
  unit!: string;

  @money({ en: 'The price of one unit, before tax', zh: '单价（不含税）' })
  price!: string;

  @money({
    en: 'Quantity times price, rounded half up to cents',
    zh: '金额（不含税）',
    generated: '(round(quantity * price, 2)) stored',
  })
  amount!: string;

  @quantity({ en: 'How many units are planned to be produced, or were', zh: '已计划数量', clause: '2.2.6e' })
  planned!: string;

  @quantity({ en: 'How many units passed their quality check', zh: '检验合格数量', clause: '2.2.6c' })
  passed!: string;

  @quantity({ en: 'How many units were dispatched', zh: '已发货数量', clause: '2.2.6d' })
  dispatched!: string;

  @quantity({ en: 'How many units the customer received', zh: '已交付数量', clause: '2.2.6d' })
  delivered!: string;
}
