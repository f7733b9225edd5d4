import { entity, name } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';

@entity({
  en: 'A position in a department',
  zh: '岗位',
  clause: '1.2b',
  rows: { everyone: 'of the company', read: 'departmentRead' },
  list: 'positions',
  ids: 'position',
  numbered: 'GW',
})
export class Position extends BusinessRecord {
  @name({ en: 'Title of the position', zh: '岗位名称', filter: true, order: true })
  title!: string;
}
