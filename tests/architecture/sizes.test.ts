import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

interface Source {
  readonly path: string;
  readonly text: string;
}

const read = (pattern: string): Source[] =>
  globSync(pattern).map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));

const linesOf = ({ text }: Source) => text.trimEnd().split('\n').length;

/** How many lines a file may have: code says how, a definition what. */
const mostLines = (path: string) =>
  /^src\/(entities|processes|settings|regulation|permissions\/roles)\//.test(path) ? 400 : 250;

/** Files with too many lines, and where too few have fewer than 150, that. */
function oversized(sources: readonly Source[]): string[] {
  const lines = sources.map((source) => ({ path: source.path, lines: linesOf(source) }));
  const small = lines.filter(({ lines }) => lines < 150).length;
  return [
    ...lines
      .filter(({ path, lines }) => lines > mostLines(path))
      .map(({ path, lines }) => `${path} has ${lines} lines`),
    ...(small < 0.9 * lines.length ? [`only ${small} of ${lines.length} files have fewer than 150 lines`] : []),
  ];
}

/** Files of entities that do not export exactly one class, by their own name. */
const untidy = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ path, text }) => {
    const classes = [...text.matchAll(/^export (?:default )?(?:abstract )?class (\w+)/gm)].map(([, name]) => name);
    return classes.join() === basename(path, '.ts') ? [] : `${path} exports ${classes.join(', ') || 'no class'}`;
  });

it('nine files in ten have fewer than 150 lines, code none more than 250, definitions than 400', () => {
  const sources = read('src/**/*.ts');
  expect(sources.length).toBeGreaterThan(100);
  expect(oversized(sources)).toEqual([]);
});

it('guards keep to it too', () => expect(oversized(read('tests/architecture/**/*.ts'))).toEqual([]));

it('each file of an entity exports one class, by its own name', () =>
  expect(untidy(read('src/entities/*/*.ts'))).toEqual([]));

describe('the guards themselves', () => {
  const file = (path: string, lines: number): Source => ({ path, text: 'line\n'.repeat(lines) });

  it('bite on a file that is too long', () => {
    const nine = Array.from({ length: 9 }, (_, index) => file(`${index}.ts`, 149));
    expect(oversized([...nine, file('long.ts', 250)])).toEqual([]);
    expect(oversized([...nine, file('long.ts', 251)])).toEqual(['long.ts has 251 lines']);
    expect(oversized([...nine, file('src/processes/sales/long.ts', 400)])).toEqual([]);
    expect(oversized([...nine, file('src/processes/sales/long.ts', 401)])).toHaveLength(1);
    expect(oversized([...nine, file('a.ts', 150), file('b.ts', 150)])).toEqual([
      'only 9 of 11 files have fewer than 150 lines',
    ]);
  });

  it('bite on a file of an entity that holds another or a second one', () =>
    expect(
      untidy([
        { path: 'src/entities/sales/Quote.ts', text: 'export class Quote {}\nclass Own {}' },
        { path: 'src/entities/sales/Offer.ts', text: 'export class Quote {}' },
        { path: 'src/entities/sales/Order.ts', text: 'export class Order {}\nexport class OrderLine {}' },
        { path: 'src/entities/sales/parts.ts', text: 'export const parts = 1;' },
      ]),
    ).toEqual([
      'src/entities/sales/Offer.ts exports Quote',
      'src/entities/sales/Order.ts exports Order, OrderLine',
      'src/entities/sales/parts.ts exports no class',
    ]));
});
