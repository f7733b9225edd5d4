import { complianceSummary, type ComplianceRow } from '../../src/services/regulation/compliance.js';
import { both, code, page, table, type Prints } from './page.js';

/** The compliance matrix: a line a chapter, the clauses that something answers to, and what is not built. */
export function compliancePage(rows: readonly ComplianceRow[]): Prints {
  const summary = complianceSummary(rows);
  const content = page(
    '# Compliance matrix · 合规矩阵',
    'By what each clause and duty is kept (1.3.1), derived from the definitions. A role is named where it grants the permission by default; `complianceMatrix` tells those of the database. Tests count where their titles cite the clause; `src/regulation/proofs.json` names them.',
    table(
      ['Chapter', 'Duties', 'Built', 'Proven', 'Gaps'],
      summary.map(({ chapter, duties, built, proven, gaps }) => [chapter, duties, built, proven, gaps].map(String)),
    ),
    ...summary.map(({ chapter }) =>
      chapterPart(
        chapter,
        rows.filter(({ entry }) => entry.code.startsWith(`${chapter}.`)),
      ),
    ),
  );
  return { 'docs/compliance.md': content };
}

function chapterPart(chapter: number, rows: readonly ComplianceRow[]): string {
  const answered = rows.filter(({ controls, tests }) => controls.length || tests.length);
  const missing = rows.filter(({ gap }) => gap === 'NOT_BUILT');
  const shown = table(['Clause', 'Title', 'Controls', 'Tests', 'Gap'], answered.map(matrixRow));
  return [`## Chapter ${chapter} · 第${'一二三四五'[chapter - 1]}章`, answered.length ? shown : '', notBuilt(missing)]
    .filter(Boolean)
    .join('\n\n');
}

const matrixRow = ({ entry, controls, tests, gap }: ComplianceRow) => [
  entry.code,
  both(entry.title),
  [...Map.groupBy(controls, ({ kind }) => kind)].map(([kind, own]) => `${kind} ${named(own)}`).join('<br>'),
  tests.length ? String(tests.length) : '',
  gap ?? '',
];

const named = (controls: ComplianceRow['controls']) =>
  [...new Set(controls.map(({ name, roles }) => `${code(name)}${roles.length ? ` (${roles.join(', ')})` : ''}`))].join(
    '; ',
  );

const notBuilt = (rows: readonly ComplianceRow[]) =>
  rows.length
    ? `Not built · 尚未实现:\n\n${rows.map(({ entry }) => `- ${entry.code} ${both(entry.title)}`).join('\n')}`
    : '';
