import { Matches, MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Extensions, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { describe } from '../../core/text.js';
import { setUp, type FirstAdministrator } from '../../services/access/setUp.js';
import { accountNamed } from '../../reads/ofAccount.js';
import { SignInPayload } from './session.js';

@InputType({ description: describe({ en: 'Set-up data of a new company', zh: '初始化参数' }) })
class SetUpInput implements FirstAdministrator {
  @MaxLength(100)
  @Field(() => String, {
    description: describe({ en: 'The one-time code that the server printed', zh: '服务器打印的一次性代码' }),
  })
  code!: string;

  @Matches(/\S/)
  @MaxLength(200)
  @Field(() => String, { description: describe({ en: 'Name of the company', zh: '公司名称' }) })
  company!: string;

  @Matches(/\S/)
  @MaxLength(200)
  @Field(() => String, { description: describe({ en: 'The name of the first administrator', zh: '首位管理员姓名' }) })
  name!: string;

  @Matches(/^[\w.@-]+$/)
  @MaxLength(100)
  @Field(() => String, { description: describe({ en: 'Login of the administrator', zh: '登录名' }) })
  login!: string;

  @MinLength(10)
  @MaxLength(200)
  @Field(() => String, {
    description: describe({ en: 'Password of the administrator, 10 to 200 characters', zh: '密码，10 至 200 个字符' }),
  })
  password!: string;
}

/** How a new company gets its first administrator. */
@Resolver()
export class SetUpResolver {
  @Mutation(() => SignInPayload, {
    description: describe(
      { en: 'Sets up the company with its first administrator, once', zh: '初始化公司与首位管理员，仅一次' },
      '3.2.4b',
    ),
  })
  @Extensions({ guard: { to: 'anyone' } })
  async setUp(
    @Arg('input', () => SetUpInput, {
      description: describe({ en: 'The company and its administrator', zh: '公司与管理员' }),
    })
    input: SetUpInput,
    @Ctx() { em, requestId }: Context,
  ): Promise<SignInPayload> {
    const { token, account } = await setUp(em, input, requestId);
    return { token, account: await accountNamed(em, account) };
  }
}
