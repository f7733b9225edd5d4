/** Loads an export with hostile texts into pandas and LibreOffice, where they are installed: numbers are numbers, no cell is a formula. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { forms } from '../src/services/assessment/exportFacts.js';

const dir = '.data/spreadsheets';
const hostile = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '=HYPERLINK("http://x","y")',
  'a "b", c',
  '李娜',
];

type Row = Parameters<typeof forms.csv.line>[0];

/** Rows whose every text is hostile somewhere, with numbers of all signs and sizes. */
const rows = Array.from({ length: 1_000 }, (_, place): Row => {
  const text = hostile[place % hostile.length]!;
  return {
    id: `fact_${place}`,
    fromDay: '2026-01-01',
    toDay: '2026-01-31',
    employee: text,
    employeeId: text,
    department: text,
    departmentId: text,
    position: text,
    side: 'QUALITY',
    title: text,
    indicatorCode: text,
    figure: place % 7 ? String(place / 8 - 50) : null,
    weight: '30',
    points: String((place * 37) % 101),
    total: String(place / 16),
    rank: String(place + 1),
    withdrawn: String(place % 3 === 0),
    toldAt: '2026-02-05T08:00:00.000Z',
  };
});
const sumOf = (column: 'figure' | 'points' | 'total') => rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What a program says; nothing where it is not installed. */
function told(program: string, ...words: string[]): string | undefined {
  try {
    return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

rmSync(dir, { recursive: true, force: true });
mkdirSync(dir, { recursive: true });
const [csv, ndjson] = [`${dir}/facts.csv`, `${dir}/facts.ndjson`];
writeFileSync(csv, forms.csv.head + rows.map(forms.csv.line).join(''));
writeFileSync(ndjson, rows.map(forms.ndjson.line).join(''));
writeFileSync(`${dir}/plain.csv`, '=1+1,2\r\n');

const wrong: string[] = [];
const expect = (what: string, found: unknown, wanted: unknown) =>
  String(found) === String(wanted) || wrong.push(`${what} is ${String(found)}, not ${String(wanted)}`);

const python = `import sys, pandas as pd
for f in (pd.read_csv(sys.argv[1]), pd.read_json(sys.argv[2], lines=True)):
  assert all(f[c].dtype.kind in 'fi' for c in ('figure', 'weight', 'points', 'total', 'rank')), f.dtypes
  print(len(f), f.figure.sum(), int(f.points.sum()), f.total.sum(), int(f.withdrawn.sum()))`;
const sums = [
  rows.length,
  sumOf('figure'),
  sumOf('points'),
  sumOf('total'),
  rows.filter((_, place) => place % 3 === 0).length,
];
const pandas = told('/usr/bin/python3', '-c', python, csv, ndjson);
for (const line of pandas?.trim().split('\n') ?? [])
  expect('what pandas reads', line.replace(/\.0\b/g, ''), sums.join(' '));
say(pandas ? `pandas read ${rows.length} rows of CSV and of NDJSON` : 'no pandas here');

/** A table as LibreOffice takes it to be, with formulas evaluated as it would for somebody who opens it. */
function opened(file: string): string | undefined {
  const filter = '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1';
  const said = told('soffice', '--headless', '--convert-to', 'fods', filter, '--outdir', dir, file);
  return said && readFileSync(file.replace(/csv$/, 'fods'), 'utf8');
}
const sheet = opened(csv);
if (sheet) {
  expect('the number of formulas', sheet.match(/table:formula/g)?.length ?? 0, 0);
  const numbers = [...sheet.matchAll(/<table:table-cell ([^>]*)>/g)].filter(([, said]) => said!.includes('"float"'));
  const repeated = (said: string) => Number(/number-columns-repeated="(\d+)"/.exec(said)?.[1] ?? 1);
  const cells = numbers.reduce((sum, [, said]) => sum + repeated(said!), 0);
  expect('the number of numbers', cells, rows.length * 4 + rows.filter(({ figure }) => figure).length);
}
const plain = opened(`${dir}/plain.csv`);
say(
  sheet
    ? `LibreOffice opened it; of =1+1 as such it makes ${plain!.includes('table:formula') ? 'a formula' : 'text'}`
    : 'no LibreOffice here',
);
say(wrong.length ? wrong.join('\n') : 'nothing is wrong');
process.exitCode = wrong.length ? 1 : 0;
