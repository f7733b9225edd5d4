import type { Text } from '../../src/core/text.js';
import type { Permission } from '../../src/processes/permission.js';
import type { DefaultGrant } from '../../src/permissions/defaultRoles.js';
import { both, code, codes, page, section, type Prints } from './page.js';

/** A role with its grants spelt out. */
export interface PrintedRole extends Text {
  readonly key: string;
  readonly grants: readonly DefaultGrant[];
}

/** The default roles: what each may do on which rows, and what nobody may. */
export function rolesPage(roles: readonly PrintedRole[], catalogue: ReadonlyMap<string, Permission>): Prints {
  const granted = new Set(roles.flatMap(({ grants }) => grants.map(({ permission }) => permission)));
  const about = (name: string): string[] => {
    const { kind, means, clause } = catalogue.get(name)!;
    return [code(name), both(means), kind, clause];
  };
  const heads = ['Permission', 'Means', 'Kind', 'Clause'];
  const content = page(
    '# Default roles · 默认角色',
    'What a new company starts with; administrators change it from then on. A ceiling is the largest amount that a grant covers.',
    ...roles.map(({ key, grants, ...title }) => {
      const byPermission = [...Map.groupBy(grants, ({ permission }) => permission)];
      return section(
        `${key} · ${both(title)}`,
        [...heads, 'Rows'],
        byPermission.map(([name, own]) => [...about(name), rowsOf(own)]),
      );
    }),
    section(
      'Granted by no default role · 默认角色均未授予',
      heads,
      [...catalogue.keys()].filter((name) => !granted.has(name)).map(about),
    ),
  );
  return { 'docs/roles.md': content };
}

const rowsOf = (grants: readonly DefaultGrant[]) =>
  codes(grants.map(({ scope, ceiling }) => (ceiling === null ? scope : `${scope} ≤ ${ceiling}`)));
