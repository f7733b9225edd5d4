import { Arg, Ctx, Extensions, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { SignedIn } from '../../core/context.js';
import { describe } from '../../core/text.js';
import { unreadOf } from '../../reads/unread.js';
import { readNotifications } from '../../services/flow/inbox/readNotifications.js';

const unread = { en: 'Number of your unread notifications, at most 10000', zh: '未读通知数，至多 10000' };
const reading = {
  en: 'Marks notifications as read, which acknowledges reminders; returns the number still unread',
  zh: '将通知标为已读，视为确认提醒；返回剩余未读数',
};

/** What the list of notifications does not say, and the one thing that is done with them. */
@Resolver()
export class NotificationResolver {
  @Query(() => Int, { description: describe(unread, '3.4.3a') })
  @Extensions({ guard: { to: 'signedIn' } })
  unreadNotifications(@Ctx() context: SignedIn): Promise<number> {
    return unreadOf(context);
  }

  @Mutation(() => Int, { description: describe(reading, '3.4.3d') })
  @Extensions({ guard: { to: 'signedIn' } })
  async notificationsRead(
    @Arg('ids', () => [ID], {
      description: describe({ en: 'Ids of the notifications, at most 100', zh: '通知标识，至多 100 个' }),
    })
    ids: string[],
    @Ctx() context: SignedIn,
  ): Promise<number> {
    await readNotifications(context, ids);
    return unreadOf(context);
  }
}
