import { day, entity, money, name, percent, quantity, reference, text, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { Product, Quotation } from '../index.js';

/** An item of a quotation, as it is called there whatever becomes of the product. */
@entity({
  en: 'A line of a quotation: one item offered',
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

  @name({ en: 'Item name; of the product unless given', zh: '品名，缺省取自产品' })
  name!: string;

  @text({
    en: 'Item specification; of the product unless given',
    zh: '规格，缺省取自产品',
    clause: '2.2.3c',
    nullable: true,
  })
  specification!: string | null;

  @quantity({ en: 'Offered quantity', zh: '数量', clause: '2.2.3d', nullable: true })
  quantity!: string | null;

  @name({
    en: 'Unit of measure; of the product unless given',
    zh: '计量单位，缺省取自产品',
    clause: '2.2.3d',
  })
  unit!: string;

  @money({
    en: 'List price of one unit for this quantity, before tax, as of the price check',
    zh: '核对所得目录单价（不含税）',
    clause: '2.2.3b',
    strict: { en: 'See the list prices behind quotations', zh: '查看报价行目录单价' },
    nullable: true,
  })
  listPrice!: string | null;

  @money({ en: 'Unit price, before tax', zh: '单价（不含税）', clause: '2.2.3e', nullable: true })
  price!: string | null;

  @percent({
    en: 'Discount from the list price in percent, rounded up to two digits; 0 where the price is not below it',
    zh: '折扣（%），向上取至两位小数',
    clause: '2.2.3i',
    strict: { en: 'See the line discounts of quotations', zh: '查看报价行折扣' },
    nullable: true,
  })
  discount!: string | null;

  @day({ en: 'Delivery date of the item', zh: '交货期', clause: '2.2.3f', nullable: true })
  deliveryOn!: string | null;

  @money({
    en: 'Line amount: quantity times price, rounded half up to cents',
    zh: '金额（不含税）',
    clause: '2.2.3h',
    nullable: true,
  })
  amount!: string | null;
}
