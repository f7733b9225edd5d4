import type { Ref } from '@mikro-orm/core';
import { day, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Account } from '../access/Account.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** A colleague who knows enough to teach the others (内部讲师). */
@entity({
  en: 'A colleague who knows enough to teach the others',
  zh: '内部讲师',
  clause: '5.2.2a',
  rows: { everyone: 'of the company', read: { name: 'trainerRead', en: 'See who teaches', zh: '查看内部讲师' } },
  about: 'teacher',
  list: 'internalTrainers',
  ids: 'trainer',
  numbered: 'NJ',
})
export class InternalTrainer extends BusinessRecord {
  @reference('Account', { en: 'Who teaches', zh: '讲师账号', filter: true })
  teacher!: Ref<Account>;

  @text({ en: 'What they know and have done', zh: '专长与实践经验', clause: '5.2.2c' })
  subjects!: string;

  @day({ en: 'Since when they have done this work', zh: '从业起始日', clause: '5.2.2a' })
  practisesSince!: string;
}
