import { Arg, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { SignedIn } from '../../core/context.js';
import { describe } from '../../core/text.js';
import { Session } from '../../entities/index.js';
import { endOtherSessions, endSession } from '../../services/access/endSessions.js';

const ending = {
  en: 'Ends a session of your own; false if it has ended already, or belongs to an API key',
  zh: '结束本人的一个会话；已结束或属于密钥时为 false',
};
const endingOthers = {
  en: 'Ends all your sessions except the present one; returns how many were live',
  zh: '结束本人除当前外的全部会话；返回结束的数量',
};

/** What the list of sessions does not say, and what their owner does with them. */
@Resolver(() => Session)
export class SessionsResolver {
  @FieldResolver(() => Boolean, {
    description: describe({ en: 'Whether the session is that of this request', zh: '是否为当前会话' }, '3.2.4b'),
  })
  current(@Root() { id }: Session, @Ctx() { session }: SignedIn): boolean {
    return id === session;
  }

  @Mutation(() => Boolean, { description: describe(ending, '3.2.4b') })
  @Extensions({ guard: { to: 'signedIn' } })
  sessionEnd(
    @Arg('id', () => ID, { description: describe({ en: 'Id of the session', zh: '会话标识' }) }) id: string,
    @Ctx() context: SignedIn,
  ): Promise<boolean> {
    return endSession(context, id);
  }

  @Mutation(() => Int, { description: describe(endingOthers, '3.2.4b') })
  @Extensions({ guard: { to: 'signedIn' } })
  sessionsEndOthers(@Ctx() context: SignedIn): Promise<number> {
    return endOtherSessions(context);
  }
}
