import * as tabs from './tabs/index.js';

/**
 * The prepared operations that open for the holders of a role, in the order in which they are run.
 * The first is a query without variables: it runs by itself, and GraphiQL drops the variables of its first tab.
 */
export const roleTabs: Readonly<Record<string, readonly string[]>> = { ...tabs };

/** The names of the operations that open for somebody who holds these roles. */
export function tabsOf(roles: readonly string[]): string[] {
  const own = roles.flatMap((role) => roleTabs[role] ?? []);
  return [...new Set([...(own.length ? own : ['MyTasks']), 'WhoAmI'])];
}
