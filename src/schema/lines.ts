import { ID } from 'type-graphql';

/** A line that replaces, keeps or adds: with an id it keeps the row of that id. */
export type Line<F> = F & { id?: string | null };

/** The field by which a line of an input says which row it keeps. */
export const keptLine = {
  id: { type: () => ID, nullable: true, en: 'The line to keep; none is a new one', zh: '保留的行；缺省为新增' },
};
