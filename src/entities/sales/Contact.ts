import { entity, name, reference, text, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { Customer } from '../index.js';

@entity({
  en: 'A contact person of a customer',
  zh: '联系人',
  clause: '2.2.1e',
  rows: { within: 'customer' },
  ids: 'contact',
})
export class Contact extends Row {
  @reference('Customer', { en: 'The customer', zh: '客户' })
  customer!: Ref<Customer>;

  @name({ en: 'Name of the contact', zh: '姓名', order: true })
  name!: string;

  @text({ en: 'Job position of the contact', zh: '职务', nullable: true })
  post!: string | null;

  @text({ en: 'Telephone number of the contact', zh: '电话', nullable: true })
  phone!: string | null;

  @text({ en: 'Email address of the contact', zh: '邮箱', nullable: true })
  email!: string | null;
}
