import type { Text } from '../../core/text.js';
import { clauses, type ClauseEntry } from '../../regulation/clauses.js';
import { controlKinds, type Control } from './control.js';

/** What keeps a clause from being shown to hold. */
export const gaps = {
  NOT_BUILT: { en: 'The clause has no control', zh: '尚无控制点' },
  NOT_HELD: { en: 'No active role grants a step of the clause, so nobody can take it', zh: '步骤无人有权执行' },
  NOT_PROVEN: { en: 'The clause has controls, but no test that cites it', zh: '尚无测试证明' },
} as const satisfies Record<string, Text>;

export type Gap = keyof typeof gaps;

/** From a clause to the titles of the tests that cite it. */
export type Proofs = Readonly<Record<string, readonly string[]>>;

/** From a permission to the keys of the roles that grant it. */
export type Holders = ReadonlyMap<string, readonly string[]>;

/** One line of the compliance matrix: a control knows the roles that grant its permission. */
export interface ComplianceRow {
  readonly entry: ClauseEntry;
  /** A lettered duty, or a clause without letters: what the regulation demands and a test can show. */
  readonly isDuty: boolean;
  readonly controls: readonly (Control & { readonly roles: readonly string[] })[];
  readonly tests: readonly string[];
  readonly gap: Gap | null;
}

const kinds = Object.keys(controlKinds);
const byKind = (one: Control, other: Control) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind);

const lettered = new Set([...clauses.values()].map(({ parent }) => parent));

/** The compliance matrix (合规矩阵): a row for each clause and duty, with what cites exactly it. */
export function complianceRows(controls: readonly Control[], proofs: Proofs, holders: Holders): ComplianceRow[] {
  const citing = Map.groupBy(controls.toSorted(byKind), ({ clause }) => clause);
  return [...clauses.values()].map((entry) => {
    const own = citing.get(entry.code) ?? [];
    const row = {
      entry,
      isDuty: !lettered.has(entry.code),
      controls: own.map((control) => ({ ...control, roles: holders.get(control.permission ?? '') ?? [] })),
      tests: proofs[entry.code] ?? [],
    };
    return { ...row, gap: gapOf(row) };
  });
}

/** A clause whose duties are lettered demands nothing beside them: only a step that nobody holds is a gap there. */
function gapOf({ isDuty, controls, tests }: Omit<ComplianceRow, 'gap'>): Gap | null {
  if (isDuty && !controls.length) return 'NOT_BUILT';
  if (controls.some(({ kind, roles }) => kind === 'STEP_PERMISSION' && !roles.length)) return 'NOT_HELD';
  return isDuty && !tests.length ? 'NOT_PROVEN' : null;
}

/** How far a chapter of the regulation has come, in numbers of duties. */
export interface ChapterCompliance {
  readonly chapter: number;
  readonly duties: number;
  readonly built: number;
  readonly proven: number;
  readonly gaps: number;
}

/** The compliance matrix in one line a chapter. */
export function complianceSummary(rows: readonly ComplianceRow[]): ChapterCompliance[] {
  const chapters = Map.groupBy(rows, ({ entry }) => Number(entry.code[0]));
  return [...chapters].map(([chapter, own]) => {
    const duties = own.filter(({ isDuty }) => isDuty);
    const built = duties.filter(({ controls }) => controls.length);
    return {
      chapter,
      duties: duties.length,
      built: built.length,
      proven: built.filter(({ tests }) => tests.length).length,
      gaps: own.filter(({ gap }) => gap).length,
    };
  });
}
