import { everybodysTabs, roleTabs } from './roleTabs.js';

const queries = import.meta.glob<string>('./operations/*.graphql', { query: '?raw', import: 'default', eager: true });
const variables = import.meta.glob<string>('./operations/*.json', { query: '?raw', import: 'default', eager: true });

/** The tabs that open for somebody who holds these roles. */
export function preparedTabs(roles: readonly string[]) {
  const names = new Set([...everybodysTabs, ...roles.flatMap((role) => roleTabs[role] ?? [])]);
  return [...names].map((name) => ({
    query: queries[`./operations/${name}.graphql`] ?? null,
    variables: variables[`./operations/${name}.json`] ?? null,
  }));
}
