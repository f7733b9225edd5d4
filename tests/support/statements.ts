import pg from 'pg';

const asked: string[] = [];
let listening = false;

const textOf = (said: unknown): string =>
  typeof said === 'string' ? said : ((said as { text?: string } | null)?.text ?? '');

/** Writes down what the process asks of the database from now on. */
export function listen(): void {
  asked.length = 0;
  if (listening) return;
  listening = true;
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...said: Parameters<typeof query>) {
    asked.push(textOf(said[0]));
    return query.apply(this, said);
  } as typeof query;
}

/** The statements asked since then, in order; not what a connection forgets meanwhile. */
export const heard = (): readonly string[] => asked.filter((text) => !text.startsWith('deallocate'));
