import type { Person, Stepped } from '../../demo/client.js';
import { take } from './orders.js';

/** Begins to sit a paper. */
export const begin = (person: Person, of: { readonly id: string }) => person.step('examAttemptBegin', { paper: of.id });

interface Asked {
  readonly id: string;
  readonly wording: string;
  readonly chosen: string | null;
  readonly points: number | null;
}

/** What is asked in an attempt, as whoever sits it sees it. */
export async function asked(person: Person, { id }: { readonly id: string }): Promise<Asked[]> {
  const query = `query ($id: ID!) { examAttempt(id: $id) { examAnswers { nodes { id wording possibleAnswers chosen points } } } }`;
  return (await person.ask(query, { id }))['examAttempt'].examAnswers.nodes;
}

/** Hands an attempt in with these letters, in the order of the questions. */
export const hand = async (person: Person, attempt: Stepped, ...letters: string[]) => {
  const rows = await asked(person, attempt);
  const answers = letters.map((chosen, place) => ({ answer: rows[place]!.id, chosen }));
  return take(person, 'examAttemptSubmit', attempt, { answers }, 'points worth passed');
};
