import { day, entity, many, name } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** A version of the price list (价格表). In force is the approved one that took effect last, of one day the one approved last. */
@entity({
  en: 'A version of the price list; in force is the approved one that took effect last',
  zh: '价格表',
  clause: '2.2.3b',
  rows: { read: { en: 'See price lists', zh: '查看价格表' } },
  list: 'priceLists',
  ids: 'price_list',
  numbered: 'JG',
})
export class PriceList extends BusinessRecord {
  @name({ en: 'Name of the price list version', zh: '版本名称', filter: true, order: true })
  name!: string;

  @day({
    en: 'Effective date: the first day on which the price list is in force',
    zh: '生效日期',
    filter: true,
    order: true,
  })
  effectiveFrom!: string;

  @many('PriceLine', { en: 'Price lines of the list', zh: '价格项', by: 'priceList' })
  lines!: unknown;
}
