/** Whether an assignment gives its role at a moment, or a delegation the delegator's rights, in SQL. */
export const heldAt = (assignment: string, now: string): string =>
  `${assignment}.state = 'ACTIVE' and ${assignment}.valid_from <= ${now} and ${notOver(assignment, now)}`;

/** Whether a delegation held at a moment that is past, in SQL: its time says when it did, for an ended one too. */
export const heldThen = (delegation: string, then: string): string =>
  `${delegation}.state in ('ACTIVE', 'ENDED') and ${delegation}.valid_from <= ${then} and ${delegation}.valid_to > ${then}`;

/** Whether an assignment gives its role, now or later, or is proposed to, in SQL. */
export const heldOrProposed = (assignment: string, now: string): string =>
  `${assignment}.state in ('ACTIVE', 'PROPOSED') and ${notOver(assignment, now)}`;

/** Whether a delegation was accepted and gives the delegator's rights, now or later, in SQL. */
export const accepted = (delegation: string, now: string): string =>
  `${delegation}.state = 'ACTIVE' and ${notOver(delegation, now)}`;

/** Whether an account in use is of an employee who holds a permission at a moment by a role of their own, in SQL. */
export const employeeHolds = (account: string, permission: string, now: string): string =>
  `exists (select from account k join assignment a on a.account_id = k.id and ${heldAt('a', now)}
    join "grant" g on g.role_id = a.role_id and g.permission = '${permission}'
    where k.id = ${account} and k.kind = 'EMPLOYEE' and k.state = 'ACTIVE')`;

/** An account and all others of the same employee, in SQL. */
export const ofTheSame = (account: string): string => `select o.id from account m
  join account o on o.id = m.id or o.employee_id = m.employee_id where m.id = ${account}`;

const notOver = (assignment: string, now: string) =>
  `(${assignment}.valid_to is null or ${assignment}.valid_to > ${now})`;
