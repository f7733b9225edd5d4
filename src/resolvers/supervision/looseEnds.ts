import { Ctx, Extensions, ID, Query, Resolver } from 'type-graphql';
import { clock } from '../../core/clock.js';
import type { SignedIn } from '../../core/context.js';
import { Moment } from '../../core/scalars.js';
import { describe } from '../../core/text.js';
import { looseEnds } from '../../processes/looseEnds.js';
import { declareType } from '../../schema/declare.js';
import { findLooseEnds } from '../../services/supervision/findLooseEnds.js';

const looseEndType = declareType(
  'object',
  'LooseEnd',
  { en: 'A loose end: a record without its required follow-up', zh: '断点' },
  {
    code: { type: () => String, en: 'Code of the loose end', zh: '代码' },
    means: { type: () => String, en: 'Meaning of the loose end, in the language of the request', zh: '说明' },
    clause: { type: () => String, en: 'Clause behind the loose end', zh: '条款' },
    record: { type: () => ID, en: 'Record concerned', zh: '业务记录' },
    since: { type: () => Moment, en: 'Start of the loose end', zh: '起始时间' },
  },
);

const asked = {
  en: 'Loose ends: records without their required follow-up; the first 500, oldest first',
  zh: '未闭环事项，最多 500 项，最久者在前',
};

/** Lists the loose ends (1.3.4e). */
@Resolver()
export class LooseEndResolver {
  @Query(() => [looseEndType], { description: describe(asked, '1.3.4e') })
  @Extensions({ guard: { permission: 'looseEnds' }, rows: 100 })
  async looseEnds(@Ctx() { em, locale }: SignedIn) {
    return (await findLooseEnds(em, clock.now())).map((loose) => {
      const { clause, ...means } = looseEnds[loose.code]!;
      return { ...loose, clause, means: means[locale] };
    });
  }
}
