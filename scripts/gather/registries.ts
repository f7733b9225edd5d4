import { globSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** A module that exports again what the files of one kind export, so that a new file is known by standing in its folder. */
export interface Registry {
  readonly into: string;
  /** A glob. */
  readonly from: string;
  readonly what: 'class' | 'const';
  /** What the name of an export looks like, as a regular expression. */
  readonly named: string;
}

/** Every registry of the house. */
export const registries: readonly Registry[] = [
  { into: 'src/entities/index.ts', from: 'src/entities/*/*.ts', what: 'class', named: '\\w+' },
  { into: 'src/processes/allProcesses.ts', from: 'src/processes/*/*.ts', what: 'const', named: '\\w+Process' },
  { into: 'src/processes/allIndicators.ts', from: 'src/processes/*/*.ts', what: 'const', named: '\\w+Indicators' },
  { into: 'src/processes/allLooseEnds.ts', from: 'src/processes/*/*.ts', what: 'const', named: '\\w+LooseEnds' },
  { into: 'src/settings/allSettings.ts', from: 'src/settings/*.ts', what: 'const', named: '\\w+Settings' },
  { into: 'playground/src/tabs/index.ts', from: 'playground/src/tabs/*.ts', what: 'const', named: '[A-Z_]+' },
  { into: 'src/permissions/roles/index.ts', from: 'src/permissions/roles/*.ts', what: 'const', named: '[A-Z_]+' },
  { into: 'src/resolvers/allResolvers.ts', from: 'src/resolvers/*/*.ts', what: 'class', named: '\\w+Resolver' },
  { into: 'src/services/allEffects.ts', from: 'src/services/*/*.ts', what: 'const', named: '\\w+Effects' },
];

/** What a source exports of a kind, by name. */
const exported = (source: string, { what, named }: Registry): string[] =>
  [...source.matchAll(new RegExp(`^export ${what} (${named})\\b`, 'gm'))].map(([, name]) => name!);

/** What a registry is to hold. */
export function gathered(registry: Registry): string {
  const { into, from } = registry;
  const lines = globSync(from)
    .sort()
    .flatMap((path) => {
      const names = exported(readFileSync(path, 'utf8'), registry);
      const module = `./${relative(dirname(into), path).replace(/\.ts$/, '.js')}`;
      return names.length ? `export { ${names.join(', ')} } from '${module}';\n` : [];
    });
  return `// Gathered from ${from} by npm run gather; not edited by hand.\n${lines.join('')}`;
}
