import { Arg, Ctx, Extensions, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { clock } from '../../core/clock.js';
import type { SignedIn } from '../../core/context.js';
import { choiceType } from '../../core/fields/choiceType.js';
import { badInput } from '../../core/refusal.js';
import { Money } from '../../core/scalars.js';
import { describe } from '../../core/text.js';
import { scopes } from '../../core/viewer.js';
import { approving, catalogue } from '../../permissions/catalogue.js';
import { permissionKinds } from '../../processes/permission.js';
import { accessMatrixRows } from '../../reads/accessMatrix.js';
import { holdersNow } from '../../services/regulation/holders.js';

const kindType = choiceType('PermissionKind', permissionKinds, { en: 'Kind of permission', zh: '权限类型' });

@ObjectType({ description: describe({ en: 'A permission as a role grants it', zh: '角色的一项权限' }, '3.2.4b') })
class AccessMatrixGrant {
  @Field(() => String, { description: describe({ en: 'The permission, such as `contractApprove`', zh: '权限' }) })
  permission!: string;

  @Field(() => kindType, { description: describe({ en: 'Kind of the permission', zh: '类型' }) })
  kind!: string;

  @Field(() => choiceType('Scope', scopes), { description: describe({ en: 'Scope of the grant', zh: '数据范围' }) })
  scope!: string;

  @Field(() => Money, {
    nullable: true,
    description: describe({ en: 'Ceiling as an amount or percentage; null for no limit', zh: '授权上限' }, '2.2.5c'),
  })
  ceiling!: string | null;

  @Field(() => String, { description: describe({ en: 'The clause behind the permission', zh: '条款' }) })
  clause!: string;

  @Field(() => String, {
    description: describe({ en: 'Meaning of the permission, in the language of the request', zh: '说明' }),
  })
  means!: string;
}

@ObjectType({
  description: describe({ en: 'An active role with its holders and grants', zh: '权限矩阵的一行' }, '3.2.4b'),
})
class AccessMatrixRow {
  @Field(() => ID, { description: describe({ en: 'The id of the role', zh: '角色标识' }) })
  id!: string;

  @Field(() => String, { description: describe({ en: 'Code of the role', zh: '角色代码' }) })
  key!: string;

  @Field(() => String, {
    description: describe({ en: 'Title of the role, in the language of the request', zh: '角色名称' }),
  })
  title!: string;

  @Field(() => Int, { description: describe({ en: 'Number of present holders', zh: '当前人数' }) })
  people!: number;

  @Extensions({ rows: 60 })
  @Field(() => [AccessMatrixGrant], { description: describe({ en: 'Grants of the role', zh: '授权' }) })
  grants!: AccessMatrixGrant[];
}

@ObjectType({ description: describe({ en: 'A permission that roles can grant', zh: '可授予的权限' }, '3.2.4b') })
class PermissionEntry {
  @Field(() => String, { description: describe({ en: 'Name of the permission; of a step, the mutation', zh: '权限' }) })
  name!: string;

  @Field(() => kindType, { description: describe({ en: 'Kind of the permission', zh: '类型' }) })
  kind!: string;

  @Field(() => String, { description: describe({ en: 'Clause behind the permission', zh: '条款' }) })
  clause!: string;

  @Field(() => String, {
    description: describe({ en: 'Meaning of the permission, in the language of the request', zh: '说明' }),
  })
  means!: string;

  @Field(() => Boolean, {
    description: describe(
      {
        en: 'Whether the permission approves work of others, so that its assignment needs a second person',
        zh: '是否审批权限',
      },
      '1.3.1',
    ),
  })
  approving!: boolean;

  @Field(() => [String], {
    description: describe({ en: 'Codes of the active roles that grant the permission', zh: '授予该权限的角色' }),
  })
  roles!: readonly string[];
}

const permissionArgument = { en: 'Only this permission, in the roles that grant it', zh: '仅限该权限' };
const roleArgument = { en: 'Only this role, by its code or id', zh: '仅限该角色（代码或标识）' };

/** Which role allows what. */
@Resolver()
export class AccessResolver {
  @Query(() => [AccessMatrixRow], {
    description: describe({ en: 'Access matrix: each active role with its grants', zh: '权限矩阵' }, '3.2.4b'),
  })
  @Extensions({ guard: { permission: 'accessMatrix' }, rows: 30 })
  async accessMatrix(
    @Arg('permission', () => String, { nullable: true, description: describe(permissionArgument) })
    permission: string | undefined,
    @Arg('role', () => String, { nullable: true, description: describe(roleArgument) }) role: string | undefined,
    @Ctx() { em, locale }: SignedIn,
  ): Promise<AccessMatrixRow[]> {
    if (permission != null && !catalogue.has(permission))
      throw badInput('There is no such permission.', '权限不存在。');
    const rows = await accessMatrixRows(em, { permission, role }, clock.now());
    return rows.map(({ id, key, titleEn, titleZh, people, grants }) => ({
      id,
      key,
      title: locale === 'zh' ? titleZh : titleEn,
      people,
      // a permission that this version no longer knows opens nothing
      grants: grants.flatMap((grant) => {
        const known = catalogue.get(grant.permission);
        return known ? [{ ...grant, kind: known.kind, clause: known.clause, means: known.means[locale] }] : [];
      }),
    }));
  }

  @Query(() => [PermissionEntry], {
    description: describe({ en: 'All permissions that roles can grant', zh: '权限目录' }, '3.2.4b'),
  })
  @Extensions({ guard: { permission: 'accessMatrix' }, rows: 400 })
  async permissions(@Ctx() { em, locale }: SignedIn): Promise<PermissionEntry[]> {
    const roles = await holdersNow(em);
    return [...catalogue].map(([name, { kind, clause, means }]) => {
      return { name, kind, clause, means: means[locale], approving: approving.has(name), roles: roles.get(name) ?? [] };
    });
  }
}
