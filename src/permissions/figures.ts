import type { EntityDeclaration, Figures } from '../core/fields/declaration.js';
import type { Params } from '../core/sql/params.js';
import { quoted } from '../core/sql/quoted.js';
import { Refusal } from '../core/refusal.js';
import type { Viewer } from '../core/viewer.js';
import { smallestGroup } from '../processes/smallestGroup.js';
import { notHeld } from './notHeld.js';
import { visible, type Asking } from './scopes.js';

/** What an aggregate is asked with: the fields that it filters or groups by, those that it computes of, and whether least or largest values are wanted. */
export interface AskedBy {
  readonly fields: ReadonlySet<string>;
  readonly measured: ReadonlySet<string>;
  readonly extremes: boolean;
}

/**
 * The rows that count in an aggregate: those that exist for the viewer, and where they hold AGGREGATE_ONLY those of
 * enough people. With something that would single people out only the former count, and who sees none is refused.
 */
export function counted(entity: EntityDeclaration, row: string, asking: Asking, params: Params, by: AskedBy): string {
  const seen = visible(entity, row, asking, params);
  const figures = seen === 'true' ? undefined : figuresFor(entity, asking.viewer);
  if (!figures) return seen;
  if (singlesOut(figures, by)) {
    if (seen === 'false') throw tooClose(entity, figures);
    return seen;
  }
  const enough = ofEnough(entity, figures, row, params, by.fields.has(figures.apart));
  return seen === 'false' ? enough : `(${seen} or ${enough})`;
}

function figuresFor({ rows, figures }: EntityDeclaration, viewer: Viewer): Figures | undefined {
  const rights = 'read' in rows ? viewer.rights.get(rows.read) : undefined;
  return rights?.some(({ scope }) => scope === 'AGGREGATE_ONLY') ? figures : undefined;
}

/** The fields by which the scope AGGREGATE_ONLY may ask. */
const openIn = ({ alike, apart }: Figures) => [...alike, apart];

/** Whether what is asked for could be the value of one person. */
const singlesOut = (figures: Figures, { fields, measured, extremes }: AskedBy): boolean =>
  extremes ||
  [...fields].some((field) => !openIn(figures).includes(field)) ||
  figures.repeated?.some((field) => measured.has(field)) === true;

function tooClose({ rows }: EntityDeclaration, figures: Figures): Refusal {
  const { detail } = notHeld((rows as { read: string }).read);
  const [open, repeated = []] = [openIn(figures), figures.repeated];
  const means = {
    en: `With the scope AGGREGATE_ONLY, queries may use only ${open.join(', ')}, and ${['no least or largest values', ...repeated].join(', nor ')}.`,
    zh: `仅汇总范围只可按 ${open.join('、')} 筛选或分组，且不可查询${['最小值与最大值', ...repeated].join('、')}。`,
  };
  return new Refusal('FORBIDDEN', { ...detail, means });
}

/**
 * Rows of enough people. Rows that are alike in all fields by which they may be asked for are a cell; cells of too few
 * people are left out of everything. So whatever two aggregates are asked for, one less the other is again of whole
 * cells. Where people are told apart, the same goes for each part of a cell, and what the parts leave of their cell is
 * of enough people too, or of nobody: else the smallest part is left out with it. Rows that say again what others said
 * are in no cell: the difference of two cells with the same values would be of those who are in one of them alone.
 */
function ofEnough(entity: EntityDeclaration, figures: Figures, row: string, params: Params, apart: boolean): string {
  const columnOf = (field: string) => entity.fields.get(field)!.column;
  const person = columnOf(figures.of);
  const cell = (of: string) => `row(${figures.alike.map((field) => `${of}.${columnOf(field)}`).join(', ')})::text`;
  const counts = (of: string) => `${of}.${person} is not null and not ${figures.again(of)}`;
  const rows = `from ${quoted(entity.table)} x where ${counts('x')}`;
  const least = smallestGroup(params.now());
  if (!apart)
    return `(${counts(row)} and ${cell(row)} in (select ${cell('x')} ${rows}
      group by 1 having count(distinct x.${person}) >= ${least}))`;
  const part = columnOf(figures.apart);
  return `(${counts(row)} and row(${cell(row)}, ${row}.${part})::text in (
    with least as materialized (select ${least} as people),
    part as materialized (select ${cell('x')} as cell, x.${part} as part, array_agg(distinct x.${person}) as people ${rows} group by 1, 2),
    small as (select p.cell, count(distinct one) as people from part p, unnest(p.people) one
      where cardinality(p.people) < (select people from least) group by 1),
    large as (select p.cell, p.part,
        row_number() over (partition by p.cell order by cardinality(p.people), p.part) as place
      from part p where cardinality(p.people) >= (select people from least))
    select row(l.cell, l.part)::text from large l left join small s on s.cell = l.cell
    where l.place > 1 or s.people is null or s.people >= (select people from least)))`;
}
