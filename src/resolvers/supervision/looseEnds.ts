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
  { en: 'Something that should lead on and does not', zh: '断点' },
  {
    code: { type: () => String, en: 'Which invariant is broken', zh: '代码' },
    means: { type: () => String, en: 'What it says, in the language of the request', zh: '说明' },
    clause: { type: () => String, en: 'The clause behind it', zh: '条款' },
    record: { type: () => ID, en: 'The record where it is', zh: '业务记录' },
    since: { type: () => Moment, en: 'Since when', zh: '起始时间' },
  },
);

const asked = {
  en: 'What was found, scored, taught or overdue and did not lead on; the first 500, the longest loose first',
  zh: '未闭环事项，最多 500 项，最久者在前',
};

/** Tells whoever watches over the loop where it does not lead on (1.3.4e). */
@Resolver()
export class LooseEndResolver {
  @Query(() => [looseEndType], { description: describe(asked, '1.3.4e') })
  @Extensions({ guard: { permission: 'looseEnds' } })
  async looseEnds(@Ctx() { em, locale }: SignedIn) {
    return (await findLooseEnds(em, clock.now())).map((loose) => {
      const { clause, ...means } = looseEnds[loose.code]!;
      return { ...loose, clause, means: means[locale] };
    });
  }
}
