import type { GrantedRight, Principal, Viewer } from '../../core/viewer.js';
import { slot, type Bringing } from './bringing.js';

const known = new WeakMap<Viewer, { principals: readonly Principal[]; answers: Map<string, string> }>();

/** The viewer, then everybody by whose rights they also act; with the answers that were given about them. */
function knownOf(viewer: Viewer) {
  const found = known.get(viewer);
  if (found) return found;
  const others = [...viewer.rights.values()].flat().flatMap(({ of }) => of ?? []);
  const principals = [viewer, ...new Map(others.map((of) => [of.account, of])).values()];
  const made = { principals, answers: new Map<string, string>() };
  known.set(viewer, made);
  return made;
}

const placeOf = ({ of }: GrantedRight, { principals }: { principals: readonly Principal[] }) =>
  of ? principals.findIndex(({ account }) => account === of.account) : 0;

/** In which way a viewer holds a permission: scopes, whose rights, whether up to a ceiling; alike for many people. */
export function answerOf(viewer: Viewer, permission: string): string {
  const knows = knownOf(viewer);
  const answered = knows.answers.get(permission);
  if (answered !== undefined) return answered;
  const rights = viewer.rights.get(permission) ?? [];
  const answer = rights.map((right) => `${right.scope}${placeOf(right, knows)}${right.ceiling === null ? '' : '<'}`);
  knows.answers.set(permission, answer.join());
  return answer.join();
}

/** What a plan depends on beside the permissions that it asks for. */
export const kindOf = ({ kind, conflictsOf, passwordGiven }: Viewer): string =>
  `${kind}${conflictsOf.length}${passwordGiven ? '!' : ''}`;

const principal = (place: number): Principal => {
  const own = <T>(name: string, of: (principal: Principal) => T): T =>
    slot(`${name} ${place}`, ({ viewer }: Bringing) => of(knownOf(viewer).principals[place]!));
  return {
    account: own('account', ({ account }) => account),
    departments: own('departments', ({ departments }) => departments),
    departmentTree: own('tree', ({ departmentTree }) => departmentTree),
    customer: own('customer', ({ customer }) => customer),
  };
};

/**
 * Stands for everybody who holds permissions in the same ways: what differs between them are slots. Notes in `asked`
 * which permissions were asked for: whoever answers these alike gets the same plan.
 */
export function askerLike(viewer: Viewer, asked: Set<string>): Viewer {
  const knows = knownOf(viewer);
  const principals = knows.principals.map((_, place) => principal(place));
  const alike = (permission: string, right: GrantedRight, index: number): GrantedRight => {
    const place = placeOf(right, knows);
    const { scope } = right;
    const ceiling =
      right.ceiling && slot(`${permission} ${index}`, (by) => by.viewer.rights.get(permission)![index]!.ceiling);
    return { scope, ceiling, ...(place ? { of: principals[place]! } : {}) };
  };
  const rights = {
    has: (permission: string) => Boolean(asked.add(permission)) && viewer.rights.has(permission),
    get(permission: string) {
      asked.add(permission);
      return viewer.rights.get(permission)?.map((right, index) => alike(permission, right, index));
    },
  };
  return {
    ...principals[0]!,
    kind: viewer.kind,
    employee: slot('employee', (by) => by.viewer.employee),
    rights: rights as unknown as Viewer['rights'],
    conflictsOf: viewer.conflictsOf.map((_, index) =>
      slot(`conflicts ${index}`, (by) => by.viewer.conflictsOf[index]!),
    ),
    ...(viewer.passwordGiven ? { passwordGiven: true } : {}),
  };
}
