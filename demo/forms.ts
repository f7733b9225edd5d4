import type { Person, Stepped } from './client.js';

/** A form as whoever scores it needs it. */
export interface Form extends Stepped {
  readonly assessed: { readonly id: string };
  readonly scores: { readonly nodes: readonly { readonly id: string; readonly indicatorValue: object | null }[] };
}

/** The forms of a cycle that somebody sees. */
export async function formsOf(person: Person, { id }: Pick<Stepped, 'id'>): Promise<Form[]> {
  const query = `query ($id: ID!) { assessmentForms(first: 100, filter: { cycle: { eq: $id } }) { nodes {
    id version state assessed { id } scores(first: 20) { nodes { id indicatorValue { id } } } } } }`;
  return (await person.ask(query, { id }))['assessmentForms'].nodes;
}

/** These points for whatever no figure says. */
export const scored = ({ scores }: Form, points: string) => ({
  scores: scores.nodes.flatMap(({ id, indicatorValue }) =>
    indicatorValue ? [] : [{ item: id, points, reason: '依据客户回访记录。' }],
  ),
});
