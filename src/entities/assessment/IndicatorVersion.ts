import { Index } from '@mikro-orm/decorators/legacy';
import { choice, code, entity, integer, moment, name, text } from '../../core/fields/words.js';
import { Row } from '../Row.js';

export const indicatorUnits = {
  PERCENT: { en: 'Percent', zh: '百分比' },
  DAYS: { en: 'Calendar days', zh: '自然日' },
  MINUTES: { en: 'Minutes of working time', zh: '工作分钟' },
  POINTS: { en: 'Points from 1 to 5', zh: '分（1–5）' },
} as const;

export const directions = {
  HIGHER: { en: 'Higher values are better', zh: '越高越好' },
  LOWER: { en: 'Lower values are better', zh: '越低越好' },
} as const;

export const figureKinds = {
  SHARE: { en: 'Share: percentage of cases that count', zh: '占比（%）' },
  MEDIAN: { en: 'Median of the measured values', zh: '中位数' },
  MEAN: { en: 'Mean of the measured values', zh: '平均值' },
} as const;

/** The definition of an indicator, as it was when figures were computed by it: where its meaning changes, it is another version. */
@entity({
  en: 'A version of an indicator’s definition',
  zh: '考核指标',
  clause: '4.2.1',
  rows: {
    everyone: 'of the company',
    read: {
      en: 'See the indicators and the periods of their runs',
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

  @integer({ en: 'Version number of the definition, from 1', zh: '版本' })
  edition!: number;

  @name({ en: 'English name of the indicator', zh: '英文名称' })
  nameEn!: string;

  @name({ en: 'Chinese name of the indicator', zh: '中文名称' })
  nameZh!: string;

  @code({ en: 'The clause that requires the indicator', zh: '条款' })
  askedByClause!: string;

  @choice('IndicatorUnit', indicatorUnits, { en: 'Unit of the indicator', zh: '单位' })
  indicatorUnit!: keyof typeof indicatorUnits;

  @choice('Direction', directions, { en: 'Direction of improvement: higher or lower is better', zh: '方向' })
  better!: keyof typeof directions;

  @choice('FigureKind', figureKinds, { en: 'Kind of figure: share, median or mean', zh: '计算方式' })
  figureKind!: keyof typeof figureKinds;

  @integer({ en: 'Minimum number of cases for a figure', zh: '最少样本数' })
  least!: number;

  @text({ en: 'Formula in words', zh: '计算公式' })
  formula!: string;

  @text({ en: 'Source SQL query that finds the cases', zh: '取数 SQL' })
  sourceSql!: string;

  @code({ en: 'sha256 hash of the whole definition, hexadecimal', zh: '内容哈希' })
  contentHash!: string;

  @moment({ en: 'When the version was first used to compute figures', zh: '启用时间' })
  firstUsedAt!: Date;
}
