import { Arg, Ctx, Extensions, ID, Int, Query, Resolver } from 'type-graphql';
import type { SignedIn } from '../../core/context.js';
import { Decimal } from '../../core/scalars.js';
import { describe } from '../../core/text.js';
import { declareType } from '../../schema/declare.js';
import { recompute } from '../../services/assessment/recompute.js';

const decimal = () => Decimal;

const recomputedType = declareType(
  'object',
  'RecomputedIndicator',
  { en: 'A figure recomputed from the present data', zh: '重新核算的指标值' },
  {
    numerator: { type: decimal, en: 'Numerator: the number or sum of what counted', zh: '分子' },
    denominator: { type: () => Int, en: 'Denominator', zh: '分母' },
    coverage: { type: decimal, en: 'Coverage: the percentage that counted', zh: '覆盖率（%）' },
    figure: { type: decimal, nullable: true, en: 'The figure, in the unit of the indicator', zh: '指标值' },
    ninetieth: {
      type: decimal,
      nullable: true,
      en: '90th percentile of durations',
      zh: '九成不超过的时长（P90）',
    },
    alike: { type: () => Boolean, en: 'Whether the recomputed figure equals the stored one', zh: '是否与留存值一致' },
  },
);

const texts = {
  recomputed: {
    en: 'Recomputes a figure by its original version and cut-off',
    zh: '按原版本与原截止时间重新核算指标值',
  },
  id: { en: 'The id of the figure', zh: '指标值标识' },
};

/** Lets those who see a figure recompute it (4.3.1b). */
@Resolver()
export class IndicatorResolver {
  @Query(() => recomputedType, { description: describe(texts.recomputed, '4.3.1b') })
  @Extensions({ guard: { permission: 'indicatorValueRead' } })
  async indicatorValueRecomputed(
    @Arg('id', () => ID, { description: describe(texts.id) }) id: string,
    @Ctx() context: SignedIn,
  ) {
    return recompute(context, id);
  }
}
