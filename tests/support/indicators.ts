import type { Person } from '../../demo/client.js';

/** A figure as somebody sees it. */
export interface Shown {
  readonly id: string;
  readonly subject: 'PERSON' | 'DEPARTMENT' | 'COMPANY';
  readonly numerator: string;
  readonly denominator: number;
  readonly coverage: string;
  readonly figure: string | null;
  readonly ninetieth: string | null;
  readonly owner: { id: string } | null;
  readonly department: { id: string } | null;
  readonly indicator: { indicatorCode: string; edition: number };
}

const fields = `id subject numerator denominator coverage figure ninetieth owner { id } department { id }
  indicator { indicatorCode edition }`;

/** Every figure of a run that somebody sees. */
export async function figuresOf(person: Person, run: { readonly id: string }): Promise<Shown[]> {
  const found: Shown[] = [];
  for (let after: string | null = null; ;) {
    const query = `query ($run: ID!, $after: String) { indicatorValues(first: 100, after: $after, filter: { indicatorRun: { eq: $run } }) {
      pageInfo { hasNextPage endCursor } nodes { ${fields} } } }`;
    const { indicatorValues }: Record<string, any> = await person.ask(query, { run: run.id, after });
    found.push(...indicatorValues.nodes);
    if (!indicatorValues.pageInfo.hasNextPage) return found;
    after = indicatorValues.pageInfo.endCursor;
  }
}

/** A person's figure. */
export const ofPerson = (shown: readonly Shown[], code: string, { account }: { readonly account: string }) =>
  shown.find(
    ({ subject, owner, indicator }) =>
      subject === 'PERSON' && indicator.indicatorCode === code && owner!.id === account,
  );

/** What a figure was computed from. */
export async function tracesOf(person: Person, { id }: { readonly id: string }) {
  const query = `query ($id: ID!) { indicatorValue(id: $id) { traces(first: 100) { nodes { doneOn contributes magnitude record { id } } } } }`;
  const { indicatorValue } = await person.ask(query, { id });
  return indicatorValue.traces.nodes as { contributes: boolean; magnitude: string | null; record: { id: string } }[];
}
