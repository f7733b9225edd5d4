import { Field, Int, ObjectType } from 'type-graphql';
import { describe } from '../../core/text.js';

/** What a change of roles does to the people who hold them, now or as soon as their assignment begins. */
@ObjectType({
  description: describe(
    { en: 'What a change of roles allows and forbids, to how many people', zh: '权限变更的影响' },
    '3.2.4b',
  ),
})
export class AccessEffect {
  @Field(() => [String], {
    description: describe({
      en: 'Permissions that somebody gained, on more rows than before or up to a larger amount; of a role that nobody holds, those that the role gained',
      zh: '新增或扩大的权限；无人担任的角色，指角色本身新增的权限',
    }),
  })
  permissionsGained!: string[];

  @Field(() => [String], {
    description: describe({
      en: 'Permissions that somebody lost, wholly or on some rows or amounts; of a role that nobody holds, those that the role lost',
      zh: '失去或缩小的权限；无人担任的角色，指角色本身失去的权限',
    }),
  })
  permissionsLost!: string[];

  @Field(() => Int, { description: describe({ en: 'How many people gained at least one', zh: '获得权限的人数' }) })
  peopleGained!: number;

  @Field(() => Int, { description: describe({ en: 'How many people lost at least one', zh: '失去权限的人数' }) })
  peopleLost!: number;
}
