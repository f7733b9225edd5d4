import { Arg, Ctx, Extensions, ID, Int, Query, Resolver } from 'type-graphql';
import type { SignedIn } from '../../core/context.js';
import { describe } from '../../core/text.js';
import { declareType } from '../../schema/declare.js';
import { redraw } from '../../services/supervision/redraw.js';

const redrawnType = declareType(
  'object',
  'RedrawnSample',
  { en: 'A sample redrawn from the present data', zh: '重新抽取的样本' },
  {
    population: { type: () => Int, en: 'Present size of the population', zh: '总体数量' },
    alike: { type: () => Boolean, en: 'Whether the redrawn sample equals the stored one', zh: '是否与留存样本一致' },
  },
);

const texts = {
  redrawn: { en: 'Redraws a sample by its original seed and cut-off', zh: '按原种子与原截止时间重新抽样' },
  id: { en: 'The id of the sample', zh: '抽样标识' },
};

/** Lets those who see a sample redraw it (4.1.2c). */
@Resolver()
export class SampleResolver {
  @Query(() => redrawnType, { description: describe(texts.redrawn, '4.1.2c') })
  @Extensions({ guard: { permission: 'inspectionRead' } })
  async inspectionSampleRedrawn(
    @Arg('id', () => ID, { description: describe(texts.id) }) id: string,
    @Ctx() context: SignedIn,
  ) {
    return redraw(context, id);
  }
}
