import { declarationOf, declaredEntities, entityNamed, type EntityDeclaration } from '../core/fields/declaration.js';
import type { Params } from '../core/sql/params.js';
import { idPrefixes, type Identified } from '../core/ids.js';
import { quoted } from '../core/sql/quoted.js';
import { derived } from '../core/sql/slot.js';
import { readOnly, type GrantedRight, type Principal, type Scope, type Viewer } from '../core/viewer.js';
import { apartOf, processes, steps, stepsOf } from '../processes/index.js';
import { factSql } from './factSql.js';

/** What a row question is asked with. */
export interface Asking {
  readonly viewer: Viewer;
  /** Records that the viewer just acted on, which this request may therefore show. */
  readonly acted?: ReadonlySet<string>;
}

type Predicate = (
  row: string,
  of: Principal,
  params: Params,
  entity: EntityDeclaration,
  viewer: Viewer,
) => string | string[];

/** The ids of an entity's rows, as a condition on a column that names rows of any type: it tells the database how few they are. */
function idsOf({ name }: EntityDeclaration, column: string): string {
  const prefix = idPrefixes[name as Identified];
  return `${column} >= '${prefix}_' and ${column} < '${prefix}\`'`; // what comes after _ byte by byte
}

/** Each scope as SQL conditions over the base columns of a record, of which one must hold: the only place where scopes become rows. */
const predicates: Record<Scope, Predicate> = {
  OWN: (row, { account }, params, { about, fields }) => {
    const own = [fields.get('owner')!, ...(about ? [fields.get(about)!] : [])];
    return own.map(({ column }) => `${row}.${column} = ${params.add(account)}`);
  },
  COLLABORATING: (row, { account }, params, entity) =>
    `exists (select from collaborator c where c.record_id = ${row}.id and c.account_id = ${params.add(account)} and ${idsOf(entity, 'c.record_id')})`,
  DEPARTMENT: (row, { departments }, params) => `${row}.department_id = any(${params.add(departments)})`,
  DEPARTMENT_TREE: (row, { departmentTree }, params) => `${row}.department_id = any(${params.add(departmentTree)})`,
  QUEUE: (row, { departments }, params, entity) => {
    const handed = handedBy(entity);
    return handed
      ? `exists (select from handoff h where h.record_id = ${row}.${handed} and h.department_id = any(${params.add(departments)}))`
      : 'false';
  },
  INVOLVED: (row, of, params, entity, viewer) => {
    if (!entity.fields.has('state')) return 'false'; // nobody acts on what walks no process
    const awaiting = derived(of.account, `awaits ${entity.name}`, (account, request?: { viewer: Viewer }) =>
      statesThatAwait(entity, account, request?.viewer ?? viewer),
    );
    const [states, account] = [`${params.add(awaiting)}::text[]`, params.add(of.account)];
    const parts = partsThatInvolve(entity).flatMap(({ part, column }) => {
      const within = `${row}_part`;
      return [predicates.INVOLVED(within, of, params, part, viewer)]
        .flat()
        .map(
          (involved) =>
            `exists (select from ${quoted(part.table)} ${within} where ${within}.${column} = ${row}.id and ${involved})`,
        );
    });
    const took = ['actor_id', 'on_behalf_of_id'].map(
      (who) =>
        `exists (select from step_record s where s.record_id = ${row}.id and s.${who} = ${account} and ${idsOf(entity, 's.record_id')})`,
    );
    return [`${row}.state = any(${states})`, ...took, ...parts];
  },
  INSPECTION: (row, { account }, params, entity) =>
    `exists (select from sampled_record x join inspection_sample m on m.id = x.sample_id join inspection i on i.id = m.inspection_id
      where x.record_id = ${row}.id and ${idsOf(entity, 'x.record_id')}
      and i.owner_id = ${params.add(account)} and i.state = 'UNDER_WAY' and i.access_until > ${params.now()})`,
  CUSTOMER_OWN: (row, { customer }, params, { customerSees, fields }) => {
    if (!fields.has('customer')) return 'false';
    const own = `${row}.customer_id = ${params.add(customer)}`;
    return customerSees ? `(${own} and ${row}.state = any(${params.add(customerSees)}))` : own;
  },
  AGGREGATE_ONLY: () => [], // no rows: see figures.ts
  ALL: () => 'true',
};

/** The column that holds the id of what is handed to departments: the record itself, or the one that it is within. */
export function handedBy({ queued, rows, fields }: EntityDeclaration): string | undefined {
  if (queued) return 'id';
  const within = 'within' in rows ? fields.get(rows.within)! : undefined;
  return within?.targets?.some((target) => entityNamed(target).queued) ? within.column : undefined;
}

/** The records within one of this entity that involve whoever works on them in it, and how they point at it. */
const partsThatInvolve = ({ name }: EntityDeclaration) =>
  declaredEntities().flatMap((part) => {
    if (!('within' in part.rows) || !part.rows.involves) return [];
    const { column, targets = [] } = part.fields.get(part.rows.within)!;
    return targets.some((target) => target === name) ? [{ part, column }] : [];
  });

const whole: readonly Scope[] = ['INVOLVED', 'ALL'];

/** Whose right it is: by whom its scope is measured. */
export const principalOf = ({ of }: GrantedRight, viewer: Viewer): Principal => of ?? viewer;

/** The states from which a step leads on that they may take wherever the record stands. */
function statesThatAwait(entity: EntityDeclaration, account: string, viewer: Viewer): string[] {
  const theirs = (right: GrantedRight) => principalOf(right, viewer).account === account;
  const held = stepsOf(entity.name).filter(
    ({ name, to }) => to && viewer.rights.get(name)?.some((right) => whole.includes(right.scope) && theirs(right)),
  );
  return [...new Set(held.flatMap(({ from = [] }) => from))];
}

const anyOf = (conditions: readonly string[]) =>
  conditions.length === 0 ? 'false' : conditions.includes('true') ? 'true' : `(${conditions.join(' or ')})`;

const allOf = (conditions: readonly string[]) =>
  conditions.includes('false') ? 'false' : `(${conditions.join(' and ')})`;

/** The rows of the entity on which the viewer holds the permission; `false` for whoever does not hold it at all. */
export const heldOn = (
  permission: string,
  entity: EntityDeclaration,
  row: string,
  viewer: Viewer,
  params: Params,
): string => anyOf(openTo(permission, entity, row, viewer, params));

/** The rights that open rows to a permission: an inspector reads, and takes no step (4.1.2). */
function opening(permission: string, viewer: Viewer): readonly GrantedRight[] {
  const rights = viewer.rights.get(permission) ?? [];
  return steps.has(permission) ? rights.filter(({ scope }) => !readOnly.includes(scope)) : rights;
}

/** The rows of the entity that these rights of the viewer open. */
export const openedBy = (
  rights: readonly GrantedRight[],
  entity: EntityDeclaration,
  row: string,
  viewer: Viewer,
  params: Params,
): string => anyOf(openings(rights, entity, row, viewer, params));

/** The same as conditions of which one must hold. */
function openings(
  rights: readonly GrantedRight[],
  entity: EntityDeclaration,
  row: string,
  viewer: Viewer,
  params: Params,
): string[] {
  if (rights.some(({ scope }) => scope === 'ALL')) return ['true'];
  if (!entity.fields.has('owner')) return [];
  const held = new Map(rights.map((right) => [`${right.scope} ${principalOf(right, viewer).account}`, right]));
  return [...held.values()].flatMap((right) =>
    predicates[right.scope](row, principalOf(right, viewer), params, entity, viewer),
  );
}

/** The same for a permission: whom a record is about reads it when it is for them to see, unless they see all. */
function openTo(permission: string, entity: EntityDeclaration, row: string, viewer: Viewer, params: Params): string[] {
  const ways = openings(opening(permission, viewer), entity, row, viewer, params);
  const { about, aboutSees, fields } = entity;
  if (!aboutSees || !ways.length || ways.includes('true') || steps.has(permission)) return ways;
  const ofOthers = `${row}.${fields.get(about!)!.column} is distinct from ${params.add(viewer.account)}`;
  const told = `(${ofOthers} or ${row}.state = any(${params.add(aboutSees)}))`;
  return ways.map((way) => `(${way} and ${told})`);
}

/**
 * The rows of the entity's list that exist for the viewer, as conditions of which one must hold: each by itself has an
 * index, where all of them at once would have the database look through the whole table for whoever sees little.
 */
export function waysToSee(entity: EntityDeclaration, row: string, asking: Asking, params: Params): string[] {
  const { rows } = entity;
  const { viewer, acted } = asking;
  if (!('read' in rows) || 'everyone' in rows || (acted && acted.size !== 0))
    return [visible(entity, row, asking, params)];
  const ways = openTo(rows.read, entity, row, viewer, params);
  return ways.length ? ways : ['false'];
}

/** The rows of the entity that exist for the viewer: asked on every path, reads and writes alike. */
export function visible(entity: EntityDeclaration, row: string, asking: Asking, params: Params): string {
  const seen = seenBy(entity, row, asking, params);
  if (!asking.acted || asking.acted.size === 0 || seen === 'true') return seen;
  return `(${seen} or ${row}.id = any(${params.add(derived(asking.acted, 'ids', (acted) => [...acted]))}))`;
}

/** Whether somebody is of the company: its customers' and partners' people see who answers for what, and no more. */
const ofCompany = ({ kind }: Viewer) => kind !== 'CUSTOMER' && kind !== 'PARTNER';

function seenBy(entity: EntityDeclaration, row: string, asking: Asking, params: Params): string {
  const { rows } = entity;
  if ('everyone' in rows) return rows.everyone === 'signed in' || ofCompany(asking.viewer) ? 'true' : 'false';
  if ('read' in rows) return heldOn(rows.read, entity, row, asking.viewer, params);
  if ('awaiting' in rows) return awaiting(row, asking.viewer, params);
  if ('own' in rows) return `${row}.${entity.fields.get(rows.own)!.column} = ${params.add(asking.viewer.account)}`;
  const own = seenWithin(entity, row, asking, params);
  if (own === 'false') return own; // a parameter that nothing asks for has no type
  const { column, targets = [] } = entity.fields.get(rows.within)!;
  const above = `${row}_above`;
  const within = targets.map(entityNamed).map(
    (target) => `exists (select from ${quoted(target.table)} ${above}
      where ${above}.id = ${row}.${column} and ${visible(target, above, asking, params)})`,
  );
  return allOf([anyOf([...within, ...drawnItself(entity, row, asking.viewer, params)]), own]);
}

/** The rights to look by which somebody inspects an entity, or what it is within. */
function inspecting({ rows, fields }: EntityDeclaration, viewer: Viewer): GrantedRight[] {
  if ('read' in rows) return (viewer.rights.get(rows.read) ?? []).filter(({ scope }) => readOnly.includes(scope));
  const above = 'within' in rows ? (fields.get(rows.within)?.targets ?? []) : [];
  return above.flatMap((target) => inspecting(entityNamed(target), viewer));
}

/** A record within another that was drawn by itself is seen by inspectors of records of the other's type. */
function drawnItself(entity: EntityDeclaration, row: string, viewer: Viewer, params: Params): string[] {
  if (!('within' in entity.rows) || !entity.fields.has('owner')) return [];
  const { column, targets = [] } = entity.fields.get(entity.rows.within)!;
  return targets.map(entityNamed).flatMap((target) => {
    const drawn = openings(inspecting(target, viewer), entity, row, viewer, params);
    return drawn.map((one) => `(${idsOf(target, `${row}.${column}`)} and ${one})`);
  });
}

/** What is asked of a row beside the record that it is within, once that is known to be visible. */
export function seenWithin(entity: EntityDeclaration, row: string, { viewer }: Asking, params: Params): string {
  const permission = 'within' in entity.rows ? entity.rows.seenWith : undefined;
  return permission ? heldOn(permission, entity, row, viewer, params) : 'true';
}

/** Tasks whose record stands where a step leads on that the viewer may take: held there, and not barred (待办). */
function awaiting(row: string, viewer: Viewer, params: Params): string {
  const waits = processes.flatMap(({ entity }) => {
    const leading = stepsOf(entity.name).filter(({ name, from, to }) => from && to && viewer.rights.has(name));
    if (!leading.length) return [];
    const mine = leading.map((step) => {
      const barred = apartOf(step).map((fact) => ` and not (${factSql(fact, 'w', viewer, params)})`);
      const tied = step.by ? ` and (${factSql(step.by, 'w', viewer, params, true)})` : '';
      return `w.state = any(${params.add(step.from)}) and ${heldOn(step.name, step.entity, 'w', viewer, params)}${tied}${barred.join('')}`;
    });
    return [
      `exists (select from ${quoted(declarationOf(entity).table)} w where w.id = ${row}.record_id and (${mine.join(' or ')}))`,
    ];
  });
  return `(${row}.done_at is null and ${anyOf(waits)})`;
}
