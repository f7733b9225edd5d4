import { IsNotEmpty, MaxLength } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  Extensions,
  Field,
  ID,
  Info,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  FieldResolver,
  Root,
} from 'type-graphql';
import { clock } from '../../core/clock.js';
import type { Context, SignedIn } from '../../core/context.js';
import { declarationOf } from '../../core/fields/declaration.js';
import { describe } from '../../core/text.js';
import { Account } from '../../entities/index.js';
import { rowLoader } from '../../reads/loader.js';
import { accountNamed, rolesHeld } from '../../reads/ofAccount.js';
import { selected } from '../../reads/selection.js';
import { signOut } from '../../services/access/endSessions.js';
import { signIn } from '../../services/access/signIn.js';

@InputType({ description: describe({ en: 'Credentials to sign in', zh: '登录参数' }) })
class SignInInput {
  @IsNotEmpty()
  @MaxLength(100)
  @Field(() => String, { description: describe({ en: 'The login', zh: '登录名' }) })
  login!: string;

  @IsNotEmpty()
  @MaxLength(200)
  @Field(() => String, { description: describe({ en: 'The password', zh: '密码' }) })
  password!: string;
}

@ObjectType({
  description: describe({ en: 'The signed-in account; `viewer` with the token shows more', zh: '登录账号的名称' }),
})
class SignedInAccount {
  @Field(() => ID, { description: describe({ en: 'The id of the account', zh: '账号标识' }) })
  id!: string;

  @Field(() => String, { description: describe({ en: 'Name of the account', zh: '名称' }) })
  name!: string;
}

/** A session that has begun. */
@ObjectType({ description: describe({ en: 'A session that has begun', zh: '登录结果' }) })
export class SignInPayload {
  @Field(() => String, {
    description: describe({
      en: 'Token for the header `Authorization: Bearer …`',
      zh: '令牌，置于 Authorization: Bearer 请求头',
    }),
  })
  token!: string;

  @Field(() => SignedInAccount, { description: describe({ en: 'Account that signed in', zh: '登录账号' }) })
  account!: SignedInAccount;
}

@ObjectType({ description: describe({ en: 'A role that the viewer holds', zh: '本人角色' }) })
class HeldRole {
  @Field(() => String, { description: describe({ en: 'Code of the role', zh: '角色代码' }) })
  key!: string;

  @Field(() => String, {
    description: describe({ en: 'Title of the role, in the language of the request', zh: '角色名称' }),
  })
  title!: string;
}

@ObjectType('Viewer', { description: describe({ en: 'The signed-in viewer', zh: '当前访问者' }) })
class ViewerShown {
  @Field(() => Account, { description: describe({ en: 'Account of the viewer', zh: '账号' }) })
  account!: unknown;

  @Field(() => [HeldRole], {
    description: describe({ en: 'Roles that the viewer holds now', zh: '当前角色' }, '3.2.4b'),
  })
  roles!: HeldRole[];

  @Field(() => [String], {
    description: describe({ en: 'All permissions of the viewer', zh: '全部权限' }, '3.2.4b'),
  })
  permissions!: string[];

  @Field(() => Boolean, {
    description: describe(
      {
        en: 'Whether the initial password must be changed by `accountChangePassword` before anything else',
        zh: '是否须先修改初始密码',
      },
      '3.2.4b',
    ),
  })
  passwordGiven!: boolean;
}

/** Signing in and out, and who is asking. */
@Resolver(() => ViewerShown)
export class SessionResolver {
  @Mutation(() => SignInPayload, {
    description: describe({ en: 'Signs in and starts a session', zh: '登录' }, '3.2.4b'),
  })
  @Extensions({ guard: { to: 'anyone' } })
  async signIn(
    @Arg('input', () => SignInInput, { description: describe({ en: 'Login and password', zh: '登录名与密码' }) })
    { login, password }: SignInInput,
    @Ctx() { em, address, agent, requestId }: Context,
  ) {
    const { token, account } = await signIn(em, { login, password, address, agent, requestId }, clock.now());
    return { token, account: await accountNamed(em, account) };
  }

  @Mutation(() => Boolean, {
    description: describe(
      { en: 'Signs out and ends the session; false for an API key', zh: '退出登录；以密钥访问时为 false' },
      '3.2.4b',
    ),
  })
  @Extensions({ guard: { to: 'signedIn' } })
  signOut(@Ctx() context: SignedIn): Promise<boolean> {
    return signOut(context);
  }

  @Query(() => ViewerShown, {
    nullable: true,
    description: describe({ en: 'The signed-in viewer; null without a session', zh: '当前访问者；未登录则为空' }),
  })
  @Extensions({ guard: { to: 'anyone' } })
  viewer(@Ctx() { viewer }: Context) {
    return viewer && { permissions: [...viewer.rights.keys()].sort(), passwordGiven: Boolean(viewer.passwordGiven) };
  }

  @FieldResolver(() => Account)
  account(@Ctx() context: SignedIn, @Info() info: GraphQLResolveInfo) {
    return rowLoader(context, declarationOf(Account), selected(info)).load(context.viewer.account);
  }

  @FieldResolver(() => [HeldRole])
  roles(@Root() _viewer: ViewerShown, @Ctx() { em, viewer, locale }: SignedIn): Promise<HeldRole[]> {
    return rolesHeld(em, viewer, locale, clock.now());
  }
}
