import { globSync, readFileSync } from 'node:fs';
import { catalogue } from '../../src/permissions/catalogue.js';
import { defaultRoles, grantsOf } from '../../src/permissions/defaultRoles.js';
import { processes } from '../../src/processes/index.js';
import { complianceRows, type Holders } from '../../src/services/regulation/compliance.js';
import { allControls } from '../../src/services/regulation/controls.js';
import { compliancePage } from './compliance.js';
import type { Prints } from './page.js';
import { processPages } from './processes.js';
import { proofsOf } from './proofs.js';
import { rolesPage } from './roles.js';

const roles = Object.entries(defaultRoles).map(([key, role]) => ({
  key,
  en: role.en,
  zh: role.zh,
  grants: grantsOf(role),
}));

/** The keys of the default roles that grant each permission. */
function holdersByDefault(): Holders {
  const granted = roles.flatMap(({ key, grants }) => grants.map(({ permission }) => ({ permission, key })));
  const byPermission = Map.groupBy(granted, ({ permission }) => permission);
  return new Map(
    [...byPermission].map(([permission, own]) => [permission, [...new Set(own.map(({ key }) => key))].sort()]),
  );
}

/** Everything that is printed from the definitions and tests of this checkout, but for the schema. */
export function definitionPrints(): Prints {
  const paths = globSync('tests/**/*.test.ts')
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const proofs = proofsOf(Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')])));
  return {
    ...processPages(processes),
    ...rolesPage(roles, catalogue),
    ...compliancePage(complianceRows(allControls(), proofs, holdersByDefault())),
    'src/regulation/proofs.json': `${JSON.stringify(proofs, null, 2)}\n`,
  };
}
