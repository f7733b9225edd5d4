import { Index } from '@mikro-orm/decorators/legacy';
import { choice, code, integer, moment, name, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { Row } from '../Row.js';

export const indicatorUnits = {
  PERCENT: { en: 'Of a hundred', zh: '百分比' },
  DAYS: { en: 'Calendar days', zh: '自然日' },
  MINUTES: { en: 'Minutes of working time', zh: '工作分钟' },
  POINTS: { en: 'Points from 1 to 5', zh: '分（1–5）' },
} as const;

export const directions = {
  HIGHER: { en: 'The higher, the better', zh: '越高越好' },
  LOWER: { en: 'The lower, the better', zh: '越低越好' },
} as const;

export const figureKinds = {
  SHARE: { en: 'How many of a hundred counted', zh: '占比（%）' },
  MEDIAN: { en: 'The median of what was measured', zh: '中位数' },
  MEAN: { en: 'The mean of what was measured', zh: '平均值' },
} as const;

/** What an indicator means, as it was when figures were reckoned by it: where its meaning changes, it is another version. */
@entity({
  en: 'What an indicator means, in one of its versions',
  zh: '考核指标',
  clause: '4.2.1',
  rows: {
    everyone: 'of the company',
    read: {
      name: 'indicatorRead',
      en: 'See what indicators there are, and for which periods they were reckoned',
      zh: '查看考核指标与核算',
      administers: true,
    },
  },
  list: 'indicatorVersions',
  ids: 'indicator_version',
})
@Index({
  name: 'indicator_version_edition',
  expression: 'create unique index "indicator_version_edition" on "indicator_version" ("indicator_code", "edition")',
})
export class IndicatorVersion extends Row {
  @code({ en: 'The code of the indicator, such as `E-ORD`', zh: '指标代码', filter: true, order: true })
  indicatorCode!: string;

  @integer({ en: 'Which version it is, from 1', zh: '版本' })
  edition!: number;

  @name({ en: 'What it is called in English', zh: '英文名称' })
  nameEn!: string;

  @name({ en: 'What it is called in Chinese', zh: '中文名称' })
  nameZh!: string;

  @code({ en: 'The clause that asks for it', zh: '条款' })
  askedByClause!: string;

  @choice('IndicatorUnit', indicatorUnits, { en: 'In what it is counted', zh: '单位' })
  indicatorUnit!: keyof typeof indicatorUnits;

  @choice('Direction', directions, { en: 'What is better', zh: '方向' })
  better!: keyof typeof directions;

  @choice('FigureKind', figureKinds, { en: 'What is made of what is found', zh: '计算方式' })
  figureKind!: keyof typeof figureKinds;

  @integer({ en: 'From how many on there is a figure', zh: '最少样本数' })
  least!: number;

  @text({ en: 'How it is reckoned, in words', zh: '计算公式' })
  formula!: string;

  @text({ en: 'The SQL that finds what is counted', zh: '取数 SQL' })
  sourceSql!: string;

  @code({ en: 'sha256 of all of this, in hexadecimal', zh: '内容哈希' })
  contentHash!: string;

  @moment({ en: 'When figures were first reckoned by it', zh: '启用时间' })
  firstUsedAt!: Date;
}
