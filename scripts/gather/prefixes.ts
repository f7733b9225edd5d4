import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The prefixes of ids or of numbers, by the entity that says them. */
export type Prefixes = Readonly<Record<string, string>>;

/** The module that keeps all prefixes that were ever gathered. */
export const prefixesPath = 'src/core/idPrefixes.ts';

/** What entities say of a kind: `ids: 'order'`, `numbered: 'DD'`. */
export function said(kind: 'ids' | 'numbered'): Prefixes {
  const found = globSync('src/entities/*/*.ts').map((path) => {
    const [, prefix] = new RegExp(`^.*\\b${kind}(?:: | = )'(\\w+)'`, 'm').exec(readFileSync(path, 'utf8')) ?? [];
    return [basename(path, '.ts'), prefix] as const;
  });
  return Object.fromEntries(found.flatMap(([name, prefix]) => (prefix ? [[name, prefix]] : [])));
}

/** Why prefixes are not as they were: one stands in ids and numbers that are out in the world, so none changes, goes or is given twice. */
export function broken(kept: Prefixes, now: Prefixes): string[] {
  const owners = Object.entries({ ...kept, ...now });
  return [
    ...Object.entries(kept).flatMap(([name, prefix]) =>
      now[name] === prefix ? [] : `${name} has the prefix ${prefix} for good, and not ${now[name] ?? 'none'}`,
    ),
    ...owners.flatMap(([name, prefix], at) => {
      const first = owners.findIndex(([, other]) => other === prefix);
      return first < at ? `${name} has the prefix ${prefix} of ${owners[first]![0]}` : [];
    }),
  ];
}

const written = (name: string, means: string, prefixes: Prefixes): string => {
  const rows = Object.keys(prefixes).sort();
  return `\n/** ${means} */\nexport const ${name} = {\n${rows.map((row) => `  ${row}: '${prefixes[row]!}',\n`).join('')}} as const;\n`;
};

/** The module of all prefixes as entities say them now; throws where one that was kept is broken. */
export function prefixModule(ids: readonly [kept: Prefixes, now: Prefixes], numbers: typeof ids): string {
  const wrong = [...broken(...ids), ...broken(...numbers)];
  if (wrong.length) throw new Error(`${wrong.join('; ')}: see ${prefixesPath}.`);
  return [
    '// Gathered from src/entities/*/*.ts by npm run gather, which adds and never changes.\n',
    written('idPrefixes', 'What stands before the underscore of an id, by its type.', ids[1]),
    written('numberPrefixes', 'What stands before the year of a number, by its type.', numbers[1]),
  ].join('');
}
