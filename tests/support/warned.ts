import type { Person } from '../../demo/client.js';

/** The codes of what somebody is warned of before they take a step on a record, by the name of its query. */
export async function warnedOf(person: Person, one: string, { id }: { id: string }): Promise<string[]> {
  const query = `query ($id: ID!) { ${one}(id: $id) { availableSteps { warnings { code } } } }`;
  const steps: { warnings: { code: string }[] }[] = (await person.ask(query, { id }))[one].availableSteps;
  return steps.flatMap(({ warnings }) => warnings.map(({ code }) => code));
}
