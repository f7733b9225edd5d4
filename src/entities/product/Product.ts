import { code, many, name, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** Something that we sell (产品). */
@entity({
  en: 'Something that we sell',
  zh: '产品',
  clause: '2.2.3b',
  rows: { read: { en: 'See products', zh: '查看产品' } },
  list: 'products',
  ids: 'product',
  numbered: 'CP',
})
export class Product extends BusinessRecord {
  @code({ en: 'The code it is ordered by', zh: '产品编码', unique: true, filter: true, order: true })
  code!: string;

  @name({ en: 'What it is called', zh: '产品名称', filter: true, order: true })
  name!: string;

  @text({ en: 'Its specification', zh: '规格', clause: '2.2.3c', nullable: true })
  specification!: string | null;

  @name({ en: 'The unit that it is counted in', zh: '计量单位，如台、套', clause: '2.2.3d' })
  unit!: string;

  @many('PriceLine', { en: 'Its prices, list by list', zh: '历次价格', clause: '2.2.3b', by: 'product' })
  prices!: unknown;
}
