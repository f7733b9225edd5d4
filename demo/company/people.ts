import { posts } from './posts.js';

/** Somebody of the demo company, as anybody may sign in there. */
export interface DemoPerson {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  /** The code of their role. */
  readonly role: string;
  readonly department: string;
  readonly post: string;
}

/** What everybody in the demo company types to sign in. */
export const password = 'demo-guicheng';

/** What the administrator sets for somebody, who then chooses their own. */
export const firstPassword = 'first-day-at-work';

/** The people of the demo company, in the order in which they are hired. */
export const people: readonly DemoPerson[] = posts.flatMap(([department, post, role, ...holders]) =>
  holders.map((holder) => {
    const [login, ...name] = holder.split(' ');
    return { login: login!, password, name: name.join(' '), role, department, post };
  }),
);

const byLogin = new Map(people.map((person) => [person.login, person]));

/** Whoever signs in with this login. */
export function personOf(login: string): DemoPerson {
  const person = byLogin.get(login);
  if (!person) throw new Error(`Nobody in the demo company signs in as ${login}.`);
  return person;
}

/** The logins of those who hold a post, in a department if one is named. */
export const holdersOf = (post: string, department?: string): string[] =>
  people
    .filter((person) => person.post === post && (!department || person.department === department))
    .map(({ login }) => login);
