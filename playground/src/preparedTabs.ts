import { tabsOf } from './roleTabs.js';

const queries = import.meta.glob<string>('./operations/*.graphql', { query: '?raw', import: 'default', eager: true });
const variables = import.meta.glob<string>('./operations/*.json', { query: '?raw', import: 'default', eager: true });

/** The tabs that open for somebody who holds these roles. */
export const preparedTabs = (roles: readonly string[]) =>
  tabsOf(roles).map((name) => ({
    query: queries[`./operations/${name}.graphql`] ?? null,
    variables: variables[`./operations/${name}.json`] ?? null,
  }));
