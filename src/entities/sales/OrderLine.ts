import type { OptionalProps } from '@mikro-orm/core';
import { entity, money, name, quantity, reference, text, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { Order, Product } from '../index.js';

/** An item of an order, with its progress: what was lost on the way counts nowhere any more. */
@entity({
  en: 'A line of an order: one item and its progress',
  zh: '订单行',
  clause: '2.2.6d',
  rows: { within: 'order' },
  ids: 'order_line',
})
export class OrderLine extends Row {
  declare [OptionalProps]?: 'amount';

  @reference('Order', { en: 'The order', zh: '订单' })
  order!: Ref<Order>;

  @reference('Product', { en: 'The product', zh: '产品', nullable: true, filter: true })
  product!: Ref<Product> | null;

  @name({ en: 'Item name; of the product unless given', zh: '品名，缺省取自产品' })
  name!: string;

  @text({ en: 'Item specification; of the product unless given', zh: '规格，缺省取自产品', nullable: true })
  specification!: string | null;

  @quantity({ en: 'Ordered quantity', zh: '数量', clause: '2.2.6d' })
  quantity!: string;

  @name({ en: 'Unit of measure; of the product unless given', zh: '计量单位，缺省取自产品' })
  unit!: string;

  @money({ en: 'Unit price, before tax', zh: '单价（不含税）' })
  price!: string;

  @money({
    en: 'Line amount: quantity times price, rounded half up to cents',
    zh: '金额（不含税）',
    generated: '(least(round(quantity * price, 2), 9999999999999999.99)) stored',
  })
  amount!: string;

  @quantity({ en: 'Quantity planned for production, finished tasks included', zh: '已计划数量', clause: '2.2.6e' })
  planned!: string;

  @quantity({ en: 'Quantity that passed quality checks', zh: '检验合格数量', clause: '2.2.6c' })
  passed!: string;

  @quantity({ en: 'Quantity dispatched', zh: '已发货数量', clause: '2.2.6d' })
  dispatched!: string;

  @quantity({ en: 'Quantity received by the customer', zh: '已交付数量', clause: '2.2.6d' })
  delivered!: string;
}
