import { createHash } from 'node:crypto';
import { departments, posts } from './posts.js';

/** Everybody in the place of somebody who does the same in a team that is alike: whoever was two people still is. */
export interface Places {
  readonly person: (login: string) => string;
  readonly department: (name: string) => string;
}

interface Team {
  readonly name: string;
  readonly posts: readonly { readonly title: string; readonly logins: readonly string[] }[];
}

const teams: readonly Team[] = [...new Set(posts.map(([department]) => department))].map((name) => ({
  name,
  posts: posts
    .filter(([department]) => department === name)
    .map(([, title, , ...holders]) => ({ title, logins: holders.map((holder) => holder.split(' ')[0]!) })),
}));

/** The departments below one another that have the same posts, with equally many holders. */
const alike = Map.groupBy(teams, ({ name, posts }) =>
  JSON.stringify([departments[name] ?? null, posts.map(({ title, logins }) => [title, logins.length])]),
);

/** One of so many, the same each time for the same words. */
const oneOf = (count: number, ...words: readonly unknown[]): number =>
  createHash('sha256').update(words.join(':')).digest().readUInt32BE() % count;

/** How people stand in for one another in the n-th copy of something; in the original, the 0-th, everybody is themselves. */
export function placesIn(copy: number): Places {
  const turn = (count: number, ...words: readonly string[]) => (copy ? oneOf(count, copy, ...words) : 0);
  const people = new Map<string, string>();
  const moved = new Map<string, string>();
  for (const [kind, group] of alike)
    for (const [index, { name, posts }] of group.entries()) {
      const other = group[(index + turn(group.length, kind)) % group.length]!;
      moved.set(name, other.name);
      for (const [at, { title, logins }] of posts.entries())
        for (const [place, login] of logins.entries())
          people.set(login, other.posts[at]!.logins[(place + turn(logins.length, kind, title)) % logins.length]!);
    }
  return {
    person: (login) => people.get(login) ?? login,
    department: (name) => moved.get(name) ?? name,
  };
}
