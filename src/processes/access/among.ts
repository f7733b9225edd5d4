import { allPermissions } from '../allPermissions.js';

const lists = new Map<(permission: string) => boolean, string>();

/** Whether a column names one of the permissions of which something is true, in SQL; which these are is cached. */
export function among(column: string, which: (permission: string) => boolean): string {
  const names = lists.get(which) ?? listOf(which);
  lists.set(which, names);
  return names ? `${column} in (${names})` : 'false';
}

const listOf = (which: (permission: string) => boolean) =>
  [...allPermissions().keys()]
    .filter(which)
    .map((name) => `'${name}'`)
    .join(', ');
