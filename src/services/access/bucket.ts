/** A leaky bucket: how many attempts are let through at once, and in how many seconds one of them is forgiven. */
export interface Bucket {
  readonly burst: number;
  readonly seconds: number;
}

/** What is put into a bucket, in SQL: its key, the moment, whose account and which address, and the rows for which it is. */
export interface Filling {
  readonly key: string;
  readonly now: string;
  readonly account?: string;
  readonly address?: string;
  readonly where?: string;
}

/** So many seconds, in SQL. */
export const secondsSql = (count: number): string => `interval '${count} seconds'`;

/**
 * Puts an attempt into a bucket, in SQL that yields a row where there was room. Only one moment is kept, and whoever finds
 * no room does not put it further off, so that every wait ends; a moment beyond the bucket is of a clock that was set back.
 */
export function fill(bucket: Bucket, { key, now, account = 'null', address = 'null', where = '' }: Filling): string {
  const { burst, seconds } = bucket;
  const full = `${now} + ${secondsSql(burst * seconds)}`;
  const one = secondsSql(seconds);
  return `insert into sign_in_attempt as t (key, free_at, account_id, address)
    select ${key}, ${now} + ${one}, ${account}, ${address} ${where}
    on conflict (key) do update set account_id = excluded.account_id,
      free_at = (case when t.free_at between ${now} and ${full} then t.free_at else ${now} end) + ${one}
    where t.free_at <= ${now} + ${secondsSql((burst - 1) * seconds)} or t.free_at > ${full} returning 1`;
}

/** In how many seconds there is room in a bucket, in SQL: null where nothing is in it. */
export const roomIn = ({ burst, seconds }: Bucket, { key, now }: Filling): string =>
  `(select extract(epoch from free_at - ${now}) - ${(burst - 1) * seconds} from sign_in_attempt where key = ${key})`;
