import type { Ref } from '@mikro-orm/core';
import { choice, code, integer, moment, quantity, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { IndicatorRun } from '../assessment/IndicatorRun.js';
import { Row } from '../Row.js';
import type { Training } from './Training.js';

export const effectVerdicts = {
  GAIN: { en: 'Those who took part became better than others like them', zh: '有提升' },
  LOSS: { en: 'They became worse than others like them', zh: '有下降' },
  NOT_SHOWN: { en: 'The difference may be chance', zh: '差异不显著' },
  TOO_FEW: { en: 'There are too few people to tell', zh: '样本不足' },
} as const;

/**
 * What a training changed: the later figure of whoever took part beside that of comparable people who did not, both
 * adjusted to the same figure before (analysis of covariance), with its 95 % confidence interval. Without the
 * adjustment, whoever is sent because a figure was low would seem to gain by chance alone. Append-only.
 */
@entity({
  en: 'What a training changed in the figures of whoever took part, beside comparable people',
  zh: '培训效果',
  clause: '5.2.5a',
  rows: { within: 'training' },
  orderBy: 'ID_ASC',
  ids: 'effect',
})
export class TrainingEffect extends Row {
  @reference('Training', { en: 'The training', zh: '培训' })
  training!: Ref<Training>;

  @code({ en: 'The indicator', zh: '指标代码' })
  indicatorCode!: string;

  @reference('IndicatorRun', { en: 'The figures before', zh: '培训前指标核算' })
  earlierRun!: Ref<IndicatorRun>;

  @reference('IndicatorRun', { en: 'The figures after', zh: '培训后指标核算' })
  laterRun!: Ref<IndicatorRun>;

  @integer({ en: 'How many took part and have both figures', zh: '参训人数' })
  participants!: number;

  @integer({ en: 'How many in the same positions did not, and have both figures', zh: '对照人数' })
  comparison!: number;

  @quantity({ en: 'The mean figure before, of whoever took part', zh: '参训者培训前均值', nullable: true })
  participantsBefore!: string | null;

  @quantity({ en: 'The mean figure after, of whoever took part', zh: '参训者培训后均值', nullable: true })
  participantsAfter!: string | null;

  @quantity({ en: 'The mean figure before, of the others', zh: '对照组培训前均值', nullable: true })
  comparisonBefore!: string | null;

  @quantity({ en: 'The mean figure after, of the others', zh: '对照组培训后均值', nullable: true })
  comparisonAfter!: string | null;

  @quantity({ en: 'The difference that is left once the figures before are alike', zh: '效果估计', nullable: true })
  effect!: string | null;

  @quantity({ en: 'The least that it may be, with 95 % confidence', zh: '95% 置信下限', nullable: true })
  lowest!: string | null;

  @quantity({ en: 'The most that it may be, with 95 % confidence', zh: '95% 置信上限', nullable: true })
  highest!: string | null;

  @choice('EffectVerdict', effectVerdicts, { en: 'What it comes to', zh: '结论' })
  verdict!: keyof typeof effectVerdicts;

  @moment({ en: 'When it was reckoned', zh: '核算时间' })
  reckonedAt!: Date;
}
