import { LRUCache } from 'lru-cache';
import type { Pool, PoolClient, QueryArrayConfig } from 'pg';
import { asking } from '../../core/asking.js';
import type { TextRow } from './glue.js';
import type { Prepared } from './prepared.js';

/** Statements that are prepared on one connection at most. */
const most = 300;

/** Values as PostgreSQL writes them. */
const types = { getTypeParser: () => (text: string) => text } as unknown as NonNullable<QueryArrayConfig['types']>;

/** What pg remembers of a connection's prepared statements. */
type Remembering = PoolClient & { connection: { parsedStatements: Record<string, string> } };

/** Runs the statements of plans on a pool; those that come again are prepared, a bounded number on each connection. */
export class Statements {
  private readonly prepared = new WeakMap<PoolClient, LRUCache<string, true>>();
  private readonly seen = new LRUCache<string, true>({ max: 5_000 });

  constructor(private readonly pool: Pool) {}

  async run({ name, text }: Prepared, values: unknown[]): Promise<TextRow[]> {
    const asked = asking.getStore();
    if (asked) asked.statements += 1;
    const again = this.seen.get(name);
    if (!again) this.seen.set(name, true);
    const client = await this.pool.connect();
    let lost: Error | undefined;
    try {
      if (again) await this.prepare(client as Remembering, name);
      const { rows } = await client.query<TextRow>({
        ...(again ? { name } : {}),
        text,
        values,
        rowMode: 'array',
        types,
      });
      return rows;
    } catch (error) {
      if (!(error as { code?: string }).code) lost = error as Error;
      throw error;
    } finally {
      client.release(lost);
    }
  }

  /** Makes room on a connection for a statement that is to be prepared there. */
  private async prepare(client: Remembering, name: string): Promise<void> {
    const known = this.prepared.get(client) ?? new LRUCache<string, true>({ max: most + 1 });
    this.prepared.set(client, known);
    if (known.get(name)) return;
    known.set(name, true);
    if (known.size <= most) return;
    const oldest = [...known.rkeys()].find((key) => key !== name)!;
    known.delete(oldest);
    delete client.connection.parsedStatements[oldest];
    await client.query(`deallocate "${oldest}"`).catch(() => undefined); // it never came to be where it was refused
  }
}
