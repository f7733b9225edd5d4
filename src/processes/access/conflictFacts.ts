import type { Fact } from '../../core/words.js';
import { among } from './among.js';
import { conflicts, type Conflict } from './conflicts.js';
import { delegable } from './delegable.js';
import { granted } from './grantFacts.js';
import { accepted, heldOrProposed, ofTheSame } from './held.js';

/** The two sides of a conflict, as a grant `g` may stand on them: of one's own right, or by standing in for somebody. */
interface Sides {
  readonly own: readonly [one: string, other: string];
  readonly lent: readonly [one: string, other: string];
}

type Which = (permission: string) => boolean;

/** The SQL of a conflict's sides, for what goes to delegates and for all. */
function sidesOf({ one, other }: Conflict): () => Sides {
  const onlyLent = (which: Which): Which => {
    return (permission) => which(permission) && delegable(permission);
  };
  const [lentOne, lentOther] = [onlyLent(one), onlyLent(other)];
  return () => ({
    own: [among('g.permission', one), among('g.permission', other)],
    lent: [among('g.permission', lentOne), among('g.permission', lentOther)],
  });
}

/** What of all that somebody holds came with the row that is asked about, and which delegation counts with it. */
interface Coming {
  readonly own: string;
  readonly lent: string;
  readonly delegation?: string;
}

/**
 * Whether an account comes to hold both sides of a conflict, in SQL: through every role that its employee has or is
 * proposed for with any account, and by standing in for others. What it held together before does not count.
 */
function arises({ own, lent }: Sides, account: string, now: string, coming: Coming): string {
  const { delegation = 'false' } = coming;
  const through = `join "grant" g on g.role_id = a.role_id and ${heldOrProposed('a', now)}`;
  const held = `select ${own[0]} as one, ${own[1]} as other, ${coming.own} as comes from assignment a ${through}
      where a.account_id in (${ofTheSame(account)})
    union all select ${lent[0]}, ${lent[1]}, ${coming.lent} from delegation d
      join assignment a on a.account_id = d.delegator_id ${through}
      where d.delegate_id = ${account} and (${accepted('d', now)} or ${delegation})`;
  return `exists (select from (${held}) held having bool_or(held.one) and bool_or(held.other)
    and not (bool_or(held.one and not held.comes) and bool_or(held.other and not held.comes)))`;
}

/** Accounts, and those who stand in for them, now or later, as a query of their ids in SQL. */
const andDelegates = (accounts: string, now: string) => `with own as (${accounts}) select own.id from own
  union select s.delegate_id from delegation s join own on own.id = s.delegator_id where ${accepted('s', now)}`;

const factOf = (conflict: Conflict, sqlOf: (sides: () => Sides) => Fact['sql']): Fact => {
  const { code, means, clause } = conflict;
  return { code, means, clause, sql: sqlOf(sidesOf(conflict)) };
};

/** What was granted to a role puts both sides of a conflict into it, or into the hands of somebody who holds it. */
export const conflictsOfRole: readonly Fact[] = conflicts.map((conflict) =>
  factOf(conflict, (sides) => (row, _actors, now) => {
    const [one, other] = sides().own;
    const holders = andDelegates(
      `select h.account_id as id from assignment h where h.role_id = ${row}.id and ${heldOrProposed('h', now)}`,
      now,
    );
    const came = `a.role_id = ${row}.id and g.granted_in = ${row}.version`;
    const within = `(select bool_or(${one}) and bool_or(${other}) from "grant" g where g.role_id = ${row}.id) is true`;
    return `case when ${granted(row, `(${one} or ${other})`)} then ${within} or exists (select from (${holders}) holder
      where ${arises(sides(), 'holder.id', now, { own: came, lent: came })}) else false end`;
  }),
);

/** An assignment puts both sides of a conflict into the hands of its account, or of whoever stands in for it. */
export const conflictsOfAssignment: readonly Fact[] = conflicts.map((conflict) =>
  factOf(conflict, (sides) => (row, _actors, now) => {
    const holders = andDelegates(`select ${row}.account_id as id`, now);
    const came = `a.id = ${row}.id`;
    return `exists (select from (${holders}) holder
      where ${arises(sides(), 'holder.id', now, { own: came, lent: came })})`;
  }),
);

/** A delegation puts both sides of a conflict into the hands of the delegate. */
export const conflictsOfDelegation: readonly Fact[] = conflicts.map((conflict) =>
  factOf(conflict, (sides) => (row, _actors, now) => {
    const came = `d.id = ${row}.id`;
    return arises(sides(), `${row}.delegate_id`, now, { own: 'false', lent: came, delegation: came });
  }),
);
