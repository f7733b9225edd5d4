import pg from 'pg';

interface Asked {
  readonly sql: string;
  readonly took: number;
}

/** Has every statement of this process timed, and answers with what tells those since the last time that it was asked. */
export function timeStatements(): () => Asked[] {
  let asked: Asked[] = [];
  const query = pg.Client.prototype.query as (this: unknown, ...all: unknown[]) => unknown;
  Object.assign(pg.Client.prototype, {
    query(this: unknown, ...all: unknown[]) {
      const begun = performance.now();
      const answer = query.apply(this, all);
      const [first] = all as [string | { text?: string }];
      const sql = typeof first === 'string' ? first : (first.text ?? '');
      const end = () => void asked.push({ sql, took: performance.now() - begun });
      if (answer instanceof Promise) answer.then(end, end);
      return answer;
    },
  });
  return () => {
    const told = asked;
    asked = [];
    return told;
  };
}
