import { entity, money, name, quantity, reference, text, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { ChangeRequest, OrderLine, Product } from '../index.js';

@entity({
  en: 'A line of an order after a change',
  zh: '变更行',
  clause: '2.2.6f',
  rows: { within: 'change' },
  ids: 'change_line',
})
export class ChangeLine extends Row {
  @reference('ChangeRequest', { en: 'The change request', zh: '变更申请' })
  change!: Ref<ChangeRequest>;

  @reference('OrderLine', { en: 'The order line changed; none is a new one', zh: '所变更的订单行', nullable: true })
  line!: Ref<OrderLine> | null;

  @reference('Product', { en: 'The product', zh: '产品', nullable: true })
  product!: Ref<Product> | null;

  @name({ en: 'Item name; of the product unless given', zh: '品名，缺省取自产品' })
  name!: string;

  @text({ en: 'Item specification; of the product unless given', zh: '规格，缺省取自产品', nullable: true })
  specification!: string | null;

  @quantity({ en: 'Ordered quantity', zh: '数量' })
  quantity!: string;

  @name({ en: 'Unit of measure; of the product unless given', zh: '计量单位，缺省取自产品' })
  unit!: string;

  @money({ en: 'Unit price, before tax', zh: '单价（不含税）' })
  price!: string;
}
