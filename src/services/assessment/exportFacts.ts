import type { Hash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { IsolationLevel } from '@mikro-orm/core';
import type { SignedIn } from '../../core/context.js';
import { declarationOf } from '../../core/fields/declaration.js';
import { Params } from '../../core/sql/params.js';
import { AssessmentFact } from '../../entities/index.js';
import { visible } from '../../permissions/scopes.js';
import { shown } from '../../reads/columns.js';
import { run } from '../../reads/run.js';

/** The columns, in their order, in SQL over the fact `r` and what it names, in the forms in which the API shows them. */
const columns = {
  id: 'r.id',
  fromDay: shown('r.from_day', 'day'),
  toDay: shown('r.to_day', 'day'),
  employee: 'a.name',
  employeeId: 'r.owner_id',
  department: 'd.name',
  departmentId: 'r.department_id',
  position: 'p.title',
  side: 'r.side',
  title: 'r.title',
  indicatorCode: 'r.indicator_code',
  figure: shown('r.figure', 'quantity'),
  weight: shown('r.weight', 'percent'),
  points: shown('r.points', 'percent'),
  total: shown('r.total', 'percent'),
  rank: 'r.rank::text',
  withdrawn: 'r.withdrawn::text',
  toldAt: shown('r.told_at', 'moment'),
} as const;

type Column = keyof typeof columns;
type Row = Readonly<Record<Column, string | null>>;

const names = Object.keys(columns) as Column[];
/** What is no text, and stands as it is. */
const bare: ReadonlySet<Column> = new Set(['figure', 'weight', 'points', 'total', 'rank', 'withdrawn']);

/** A cell of a CSV (RFC 4180): what a spreadsheet would take for a formula begins with an apostrophe. */
function cell(column: Column, value: string | null): string {
  if (value === null) return '';
  const text = !bare.has(column) && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const member = (column: Column, value: string | null) =>
  `${JSON.stringify(column)}:${value !== null && bare.has(column) ? value : JSON.stringify(value)}`;

/** The forms that facts are exported in. */
export const forms = {
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    head: `${names.join()}\r\n`,
    line: (row: Row) => `${names.map((name) => cell(name, row[name])).join()}\r\n`,
  },
  ndjson: {
    mediaType: 'application/x-ndjson; charset=utf-8',
    head: '',
    line: (row: Row) => `{${names.map((name) => member(name, row[name])).join()}}\n`,
  },
} as const;

export type ExportForm = keyof typeof forms;

/** An export that is ready to be sent. */
interface Export {
  readonly rows: number;
  /** Of the text, base64. */
  readonly digest: string;
  readonly text: AsyncGenerator<string, void, void>;
}

const atOnce = 5_000;

/** Writes the facts that the viewer sees, twice over one snapshot: once to count and hash them, once to be sent. */
export async function exportFacts(context: SignedIn, form: ExportForm, hash: Hash): Promise<Export> {
  const em = context.em.fork();
  await em.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
  try {
    const { head, line } = forms[form];
    let rows = 0;
    hash.update(head);
    for await (const page of pages(em, context)) {
      rows += page.length;
      hash.update(page.map(line).join(''));
    }
    return { rows, digest: hash.digest('base64'), text: sent(em, context, form) };
  } catch (error) {
    await em.rollback();
    throw error;
  }
}

async function* sent(em: EntityManager, context: SignedIn, form: ExportForm): AsyncGenerator<string, void, void> {
  const { head, line } = forms[form];
  try {
    yield head;
    for await (const page of pages(em, context)) yield page.map(line).join('');
  } finally {
    await em.rollback(); // also where whoever asked goes away
  }
}

/** The facts that the viewer sees, by their ids. */
async function* pages(em: EntityManager, { viewer }: SignedIn): AsyncGenerator<Row[], void, void> {
  for (let after = ''; ;) {
    const params = new Params();
    const sql = `select ${names.map((name) => `${columns[name]} as "${name}"`).join(', ')}
      from assessment_fact r join account a on a.id = r.owner_id join position p on p.id = r.position_id
        left join department d on d.id = r.department_id
      where r.id > ${params.add(after)} and ${visible(declarationOf(AssessmentFact), 'r', { viewer }, params)}
      order by r.id limit ${atOnce}`;
    const rows = await run<Row>(em, sql, params);
    if (rows.length) yield rows;
    if (rows.length < atOnce) return;
    after = rows.at(-1)!.id!;
  }
}
