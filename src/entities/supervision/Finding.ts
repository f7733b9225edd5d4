import type { Ref } from '@mikro-orm/core';
import { choice, code, day, flag, many, moment, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Account } from '../access/Account.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Inspection } from './Inspection.js';

/** How grave a finding is, the gravest first. */
export const findingSeverities = {
  CRITICAL: { en: 'The company is in danger', zh: '特别严重' },
  MAJOR: { en: 'A duty is not done', zh: '严重' },
  MODERATE: { en: 'A duty is not done in full', zh: '一般' },
  MINOR: { en: 'A slip', zh: '轻微' },
} as const;

/** Something that is not as the regulation wants it, found by an inspection (检查发现). */
@entity({
  en: 'Something that is not as the regulation wants it',
  zh: '检查发现',
  clause: '4.1.3a',
  rows: { read: { en: 'See what inspections found', zh: '查看检查发现' } },
  about: 'responsible',
  list: 'findings',
  ids: 'finding',
  numbered: 'FJ',
})
export class Finding extends BusinessRecord {
  @reference('Inspection', { en: 'The inspection', zh: '监督检查', filter: true })
  inspection!: Ref<Inspection>;

  @code({ en: 'The clause that is not kept', zh: '违反条款', filter: true })
  askedByClause!: string;

  @text({ en: 'What was seen', zh: '事实' })
  observed!: string;

  @choice('FindingSeverity', findingSeverities, { en: 'How grave it is', zh: '严重程度', filter: true })
  severity!: keyof typeof findingSeverities;

  @reference('Account', { en: 'Who is to put it right', zh: '责任人', filter: true })
  responsible!: Ref<Account>;

  @day({ en: 'The day on which it was seen', zh: '发现日期', clause: '4.1.3a' })
  seenOn!: string;

  @moment({ en: 'By when it was to be recorded', zh: '应记录时限', clause: '4.1.3a' })
  recordBy!: Date;

  @text({ en: 'Why it was recorded later', zh: '逾期记录原因', clause: '4.1.3a', nullable: true })
  lateBecause!: string | null;

  @day({
    en: 'From which day on it is looked at again whether the cure lasts; unknown until it is cured',
    zh: '整改效果复查日',
    clause: '1.3.4e',
    nullable: true,
    filter: true,
    order: true,
  })
  recheckDay!: string | null;

  @flag({
    en: 'Whether the same clause was not kept in the same department shortly before',
    zh: '是否重复发现',
    clause: '1.3.4e',
    filter: true,
  })
  repeated!: boolean;

  @many('DevelopmentNeed', {
    en: 'What somebody is to learn because of it',
    zh: '发展需求',
    clause: '4.4.3a',
    by: 'finding',
  })
  developmentNeeds!: unknown;

  @many('RectificationNotice', {
    en: 'The notices: another for a cure that did not last',
    zh: '整改通知书',
    clause: '4.1.3b',
    by: 'finding',
  })
  notices!: unknown;
}
