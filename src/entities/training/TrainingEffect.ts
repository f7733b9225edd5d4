import { choice, code, entity, integer, moment, quantity, reference, type Ref } from '../../core/fields/words.js';
import type { IndicatorRun, Training } from '../index.js';
import { Row } from '../Row.js';

export const effectVerdicts = {
  GAIN: { en: 'Gain: participants improved against comparable people', zh: '有提升' },
  LOSS: { en: 'Loss: participants declined against comparable people', zh: '有下降' },
  NOT_SHOWN: { en: 'Not significant: the difference may be chance', zh: '差异不显著' },
  TOO_FEW: { en: 'Sample too small', zh: '样本不足' },
} as const;

/**
 * The effect of a training: the participants' later figure beside that of comparable people who did not take part, both
 * adjusted to the same figure before (analysis of covariance), with its 95 % confidence interval. Without the
 * adjustment, whoever is sent because a figure was low would seem to gain by chance alone. Append-only.
 */
@entity({
  en: 'Effect of a training on the participants’ figures against a comparison group',
  zh: '培训效果',
  clause: '5.2.5a',
  rows: { within: 'training' },
  ids: 'effect',
})
export class TrainingEffect extends Row {
  @reference('Training', { en: 'The training', zh: '培训' })
  training!: Ref<Training>;

  @code({ en: 'Code of the indicator measured', zh: '指标代码' })
  indicatorCode!: string;

  @reference('IndicatorRun', { en: 'Baseline run: the figures before the training', zh: '培训前指标核算' })
  earlierRun!: Ref<IndicatorRun>;

  @reference('IndicatorRun', { en: 'Later run: the figures after the training', zh: '培训后指标核算' })
  laterRun!: Ref<IndicatorRun>;

  @integer({ en: 'Number of participants with both figures', zh: '参训人数' })
  participants!: number;

  @integer({
    en: 'Size of the comparison group: non-participants in the same positions with both figures',
    zh: '对照人数',
  })
  comparison!: number;

  @quantity({ en: 'Participants’ baseline mean, before the training', zh: '参训者培训前均值', nullable: true })
  participantsBefore!: string | null;

  @quantity({ en: 'Participants’ mean after the training', zh: '参训者培训后均值', nullable: true })
  participantsAfter!: string | null;

  @quantity({ en: 'Comparison group’s baseline mean, before the training', zh: '对照组培训前均值', nullable: true })
  comparisonBefore!: string | null;

  @quantity({ en: 'Comparison group’s mean after the training', zh: '对照组培训后均值', nullable: true })
  comparisonAfter!: string | null;

  @quantity({ en: 'Estimated effect: the difference adjusted for the baseline', zh: '效果估计', nullable: true })
  effect!: string | null;

  @quantity({ en: 'Lower bound of the 95 % confidence interval', zh: '95% 置信下限', nullable: true })
  lowest!: string | null;

  @quantity({ en: 'Upper bound of the 95 % confidence interval', zh: '95% 置信上限', nullable: true })
  highest!: string | null;

  @choice('EffectVerdict', effectVerdicts, { en: 'Verdict on the effect', zh: '结论' })
  verdict!: keyof typeof effectVerdicts;

  @moment({ en: 'When the effect was computed', zh: '核算时间' })
  computedAt!: Date;
}
