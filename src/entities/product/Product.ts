import { code, entity, many, name, text } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';

@entity({
  en: 'A product that the company sells',
  zh: '产品',
  clause: '2.2.3b',
  rows: { read: { en: 'See products', zh: '查看产品' } },
  list: 'products',
  ids: 'product',
  numbered: 'CP',
})
export class Product extends BusinessRecord {
  @code({ en: 'Product code used in orders', zh: '产品编码', unique: true, filter: true, order: true })
  code!: string;

  @name({ en: 'Name of the product', zh: '产品名称', filter: true, order: true })
  name!: string;

  @text({ en: 'Specification of the product', zh: '规格', clause: '2.2.3c', nullable: true })
  specification!: string | null;

  @name({ en: 'Unit of measure of the product', zh: '计量单位，如台、套', clause: '2.2.3d' })
  unit!: string;

  @many('PriceLine', {
    en: 'Prices of the product in each price list',
    zh: '历次价格',
    clause: '2.2.3b',
    by: 'product',
  })
  prices!: unknown;
}
