import { IsNotEmpty, MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Extensions, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context, SignedIn } from '../../core/context.js';
import { describe } from '../../core/text.js';
import { confirmByMail, forgotten, recover, type Recovery } from '../../services/access/passwordRecovery.js';

const login = { en: 'The login', zh: '登录名' };

@InputType({ description: describe({ en: 'Input of a password recovery', zh: '找回密码参数' }) })
class PasswordRecoverInput implements Recovery {
  @IsNotEmpty()
  @MaxLength(100)
  @Field(() => String, { description: describe(login) })
  login!: string;

  @IsNotEmpty()
  @MaxLength(100)
  @Field(() => String, { description: describe({ en: 'The one-time code from the mail', zh: '邮件中的一次性验证码' }) })
  code!: string;

  @MinLength(10)
  @MaxLength(200)
  @Field(() => String, {
    description: describe({ en: 'New password, 10 to 200 characters', zh: '新密码，10 至 200 个字符' }),
  })
  newPassword!: string;
}

const forgetting = {
  en: 'Mails a one-time code for a new password, if the login has a confirmed email address; always true',
  zh: '向该登录名已确认的邮箱发送一次性验证码；一律返回 true',
};
const recovering = {
  en: 'Sets a new password with the code from the mail, and ends all sessions of the account',
  zh: '以邮件验证码设置新密码，并结束该账号的全部会话',
};
const confirming = {
  en: 'Mails a code to your email address, for `accountConfirmEmail`; false if enough were mailed already',
  zh: '向本人邮箱发送验证码，用于 accountConfirmEmail；已发送足够次数时为 false',
};

/** How somebody comes in again who forgot their password. */
@Resolver()
export class RecoveryResolver {
  @Mutation(() => Boolean, { description: describe(forgetting, '3.2.4b') })
  @Extensions({ guard: { to: 'anyone' } })
  async passwordForgotten(
    @Arg('login', () => String, { description: describe(login) }) login: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    await forgotten(context, login);
    return true;
  }

  @Mutation(() => Boolean, { description: describe(recovering, '3.2.4b') })
  @Extensions({ guard: { to: 'anyone' } })
  async passwordRecover(
    @Arg('input', () => PasswordRecoverInput, {
      description: describe({ en: 'Login, code and new password', zh: '登录名、验证码与新密码' }),
    })
    input: PasswordRecoverInput,
    @Ctx() context: Context,
  ): Promise<boolean> {
    await recover(context, input);
    return true;
  }

  @Mutation(() => Boolean, { description: describe(confirming, '3.2.4b') })
  @Extensions({ guard: { to: 'signedIn' } })
  emailCodeSend(@Ctx() context: SignedIn): Promise<boolean> {
    return confirmByMail(context);
  }
}
