import { choice, code, day, entity, flag, many, moment, reference, text, type Ref } from '../../core/fields/words.js';
import type { Account, Inspection } from '../index.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** How grave a finding is, the gravest first. */
export const findingSeverities = {
  CRITICAL: { en: 'Critical: the company is in danger', zh: '特别严重' },
  MAJOR: { en: 'Major: a duty is not fulfilled', zh: '严重' },
  MODERATE: { en: 'Moderate: a duty is only partly fulfilled', zh: '一般' },
  MINOR: { en: 'Minor: a slip', zh: '轻微' },
} as const;

@entity({
  en: 'A nonconformity with the regulation, found by an inspection',
  zh: '检查发现',
  clause: '4.1.3a',
  rows: { read: { en: 'See the findings of inspections', zh: '查看检查发现' } },
  about: 'responsible',
  list: 'findings',
  aggregates: true,
  ids: 'finding',
  numbered: 'FJ',
})
export class Finding extends BusinessRecord {
  @reference('Inspection', { en: 'The inspection with the finding', zh: '监督检查', filter: true })
  inspection!: Ref<Inspection>;

  @code({ en: 'The violated clause', zh: '违反条款', filter: true })
  askedByClause!: string;

  @text({ en: 'Facts observed', zh: '事实' })
  observed!: string;

  @choice('FindingSeverity', findingSeverities, { en: 'Severity of the finding', zh: '严重程度', filter: true })
  severity!: keyof typeof findingSeverities;

  @reference('Account', { en: 'The account responsible for the rectification', zh: '责任人', filter: true })
  responsible!: Ref<Account>;

  @day({ en: 'Date of discovery', zh: '发现日期', clause: '4.1.3a' })
  seenOn!: string;

  @moment({ en: 'Time by which the finding had to be recorded', zh: '应记录时限', clause: '4.1.3a' })
  recordBy!: Date;

  @text({ en: 'Reason for late recording', zh: '逾期记录原因', clause: '4.1.3a', nullable: true })
  lateBecause!: string | null;

  @day({
    en: 'Date from which the effectiveness of the rectification is rechecked; unknown until it is rectified',
    zh: '整改效果复查日',
    clause: '1.3.4e',
    nullable: true,
    filter: true,
    order: true,
  })
  recheckDay!: string | null;

  @flag({
    en: 'Whether the finding is a repeat: the same clause and department shortly before',
    zh: '是否重复发现',
    clause: '1.3.4e',
    filter: true,
  })
  repeated!: boolean;

  @many('DevelopmentNeed', {
    en: 'Development needs that arise from the finding',
    zh: '发展需求',
    clause: '4.4.3a',
    by: 'finding',
  })
  developmentNeeds!: unknown;

  @many('RectificationNotice', {
    en: 'Rectification notices: a further one where the rectification did not last',
    zh: '整改通知书',
    clause: '4.1.3b',
    by: 'finding',
  })
  notices!: unknown;
}
