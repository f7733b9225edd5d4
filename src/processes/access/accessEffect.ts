import { integer, list, object, text } from '../../core/words.js';

/** What a change of roles does to the people who hold them, now or as soon as their assignment begins. */
export const accessEffect = object(
  {
    type: 'AccessEffect',
    en: 'Effect of a change of roles: permissions gained and lost, and the number of people',
    zh: '权限变更的影响',
    clause: '3.2.4b',
  },
  {
    permissionsGained: list(
      1000,
      text(100, {
        en: 'Permissions that somebody gained, in a wider scope or up to a higher ceiling; of a role that nobody holds, those that the role gained',
        zh: '新增或扩大的权限；无人担任的角色，指角色本身新增的权限',
      }),
    ),
    permissionsLost: list(
      1000,
      text(100, {
        en: 'Permissions that somebody lost, in whole or in part; of a role that nobody holds, those that the role lost',
        zh: '失去或缩小的权限；无人担任的角色，指角色本身失去的权限',
      }),
    ),
    peopleGained: integer(0, 1e6, { en: 'Number of people who gained a permission', zh: '获得权限的人数' }),
    peopleLost: integer(0, 1e6, { en: 'Number of people who lost a permission', zh: '失去权限的人数' }),
  },
  {
    en: 'Effect of the step on permissions; null if it changes none',
    zh: '此步骤对权限的影响；不涉及权限则为空',
    clause: '3.2.4b',
  },
);
