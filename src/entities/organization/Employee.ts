import { entity, many, name } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';

@entity({
  en: 'An employee of the company',
  zh: '员工',
  clause: '1.2c',
  rows: { everyone: 'of the company', read: { en: 'List employees', zh: '查看员工列表' } },
  list: 'employees',
  aggregates: true,
  ids: 'employee',
  numbered: 'YG',
})
export class Employee extends BusinessRecord {
  @name({ en: 'Name of the employee', zh: '姓名', filter: true, order: true })
  name!: string;

  @many('Placement', {
    en: 'Placements: present and past positions of the employee',
    zh: '任职记录',
    clause: '1.2b',
    by: 'employee',
  })
  placements!: unknown;
}
