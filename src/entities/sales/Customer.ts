import { code, entity, many, money, name, text } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';

@entity({
  en: 'A customer or prospective customer',
  zh: '客户',
  clause: '2.2.1e',
  rows: { read: { en: 'See customers', zh: '查看客户' } },
  list: 'customers',
  aggregates: true,
  ids: 'customer',
  numbered: 'KH',
})
export class Customer extends BusinessRecord {
  @name({ en: 'Registered name of the customer', zh: '客户名称', filter: true, order: true })
  name!: string;

  @code({
    en: 'Unified social credit code of the customer, 18 characters',
    zh: '统一社会信用代码',
    nullable: true,
    unique: true,
    filter: true,
  })
  creditCode!: string | null;

  @text({ en: 'Industry of the customer', zh: '所属行业', nullable: true })
  industry!: string | null;

  @text({ en: 'Registered address of the customer', zh: '注册地址', nullable: true })
  address!: string | null;

  @money({
    en: 'The customer’s bottom line: the least favourable amount still acceptable',
    zh: '客户底线',
    clause: '2.2.4c',
    strict: { en: 'See a customer’s bottom line', zh: '查看客户底线' },
    nullable: true,
    filter: true,
    order: true,
  })
  bottomLine!: string | null;

  @many('Contact', { en: 'Contact persons of the customer', zh: '联系人', by: 'customer' })
  contacts!: unknown;

  @many('Collaborator', { en: 'Collaborators on the customer, beside its owner', zh: '协作人', by: 'record' })
  collaborators!: unknown;

  @many('Quotation', { en: 'Quotations to the customer', zh: '报价单', by: 'customer' })
  quotations!: unknown;

  @many('Order', { en: 'Orders of the customer', zh: '订单', by: 'customer' })
  orders!: unknown;

  @many('Contract', { en: 'Contracts with the customer', zh: '合同', by: 'customer' })
  contracts!: unknown;
}
