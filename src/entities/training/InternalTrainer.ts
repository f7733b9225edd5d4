import { day, entity, reference, text, type Ref } from '../../core/fields/words.js';
import type { Account } from '../index.js';
import { BusinessRecord } from '../BusinessRecord.js';

@entity({
  en: 'An internal trainer: an employee qualified to teach colleagues',
  zh: '内部讲师',
  clause: '5.2.2a',
  rows: { everyone: 'of the company', read: { en: 'See internal trainers', zh: '查看内部讲师' } },
  about: 'teacher',
  list: 'internalTrainers',
  ids: 'trainer',
  numbered: 'NJ',
})
export class InternalTrainer extends BusinessRecord {
  @reference('Account', { en: 'The trainer’s account', zh: '讲师账号', filter: true })
  teacher!: Ref<Account>;

  @text({ en: 'Expertise and practical experience of the trainer', zh: '专长与实践经验', clause: '5.2.2c' })
  subjects!: string;

  @day({ en: 'Start date of the trainer’s experience in the field', zh: '从业起始日', clause: '5.2.2a' })
  practisesSince!: string;
}
