import { day, many, name } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** One version of all prices (价格表). In force is the approved one that took effect last, of one day the one approved last. */
@entity({
  en: 'One version of all prices; in force is the approved one that took effect last',
  zh: '价格表',
  clause: '2.2.3b',
  rows: { read: { en: 'See price lists', zh: '查看价格表' } },
  list: 'priceLists',
  ids: 'price_list',
  numbered: 'JG',
})
export class PriceList extends BusinessRecord {
  @name({ en: 'What this version is called', zh: '版本名称', filter: true, order: true })
  name!: string;

  @day({ en: 'The day from which it is in force', zh: '生效日期', filter: true, order: true })
  effectiveFrom!: string;

  @many('PriceLine', { en: 'The prices', zh: '价格项', by: 'priceList' })
  lines!: unknown;
}
