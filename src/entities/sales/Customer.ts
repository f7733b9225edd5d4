import { code, many, money, name, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** A company that we sell to or want to (客户档案). */
@entity({
  en: 'A company that we sell to or want to',
  zh: '客户',
  clause: '2.2.1e',
  rows: { read: { en: 'See customers', zh: '查看客户' } },
  list: 'customers',
  ids: 'customer',
  numbered: 'KH',
})
export class Customer extends BusinessRecord {
  @name({ en: 'Its registered name', zh: '客户名称', filter: true, order: true })
  name!: string;

  @code({
    en: 'Its unified social credit code, 18 characters',
    zh: '统一社会信用代码',
    nullable: true,
    unique: true,
    filter: true,
  })
  creditCode!: string | null;

  @text({ en: 'Its industry', zh: '所属行业', nullable: true })
  industry!: string | null;

  @text({ en: 'Its registered address', zh: '注册地址', nullable: true })
  address!: string | null;

  @money({
    en: 'The least favourable amount it would still accept',
    zh: '客户底线',
    clause: '2.2.4c',
    strict: { en: 'See a customer’s bottom line', zh: '查看客户底线' },
    nullable: true,
    filter: true,
    order: true,
  })
  bottomLine!: string | null;

  @many('Contact', { en: 'Its people', zh: '联系人', by: 'customer' })
  contacts!: unknown;

  @many('Collaborator', { en: 'Who works on it beside the owner', zh: '协作人', by: 'record' })
  collaborators!: unknown;

  @many('Quotation', { en: 'Its quotations', zh: '报价单', by: 'customer' })
  quotations!: unknown;

  @many('Order', { en: 'Its orders', zh: '订单', by: 'customer' })
  orders!: unknown;

  @many('Contract', { en: 'Its contracts', zh: '合同', by: 'customer' })
  contracts!: unknown;
}
