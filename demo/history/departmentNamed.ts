import type { Person } from '../client.js';

/** The id of the department by this name. */
export async function departmentNamed(person: Person, name: string): Promise<string> {
  const byName = 'query ($name: String!) { departments(filter: { name: { eq: $name } }) { nodes { id } } }';
  const { departments } = await person.ask(byName, { name });
  return departments.nodes[0].id;
}
