import pg from 'pg';
import { Refusal } from '../core/refusal.js';
import { requestTrace } from '../core/requestTrace.js';

/** What may be cancelled: a `with` may write. */
const reads = /^\s*select\b/i;

type Answer = Promise<pg.QueryResult>;

/** How many statements a connection remembers, and keeps prepared at most. */
export const statementsKept = 300;

const nothing: pg.QueryResult = { command: 'BEGIN', rowCount: null, oid: 0, fields: [], rows: [] };

/** The wire below a client, with what it knows the prepared statements by. */
type Wire = pg.Connection & { readonly parsedStatements: Record<string, string> };

/**
 * A connection that sends `begin` together with what is asked first in the transaction, and has the database prepare
 * what is asked again and again with other parameters; the least recently asked is forgotten. What somebody reads who
 * has gone away is cancelled.
 */
export class Connection extends pg.Client {
  declare readonly connection: Wire;
  /** The process of the database that works for it. */
  declare readonly processID: number;
  private begins = false;
  private prepared = 0;
  private readonly names = new Map<string, string | undefined>();
  private cancelling: Promise<unknown> | undefined;

  override query(...said: unknown[]): never {
    return this.answer(said) as never;
  }

  private answer(said: unknown[]): unknown {
    if (this.cancelling) return this.cancelling.then(() => this.answer(said));
    const [text, values, ...others] = said;
    const plain = typeof text === 'string' && (values === undefined || Array.isArray(values)) && !others.length;
    if (plain) return this.ask(text, values);
    const { text: asked, name } = text as Partial<pg.QueryConfig>;
    if (!asked || name) return Reflect.apply(super.query, this, said);
    const prepared = { ...(text as pg.QueryConfig), name: this.nameOf(asked)! };
    if (values || others.length) return Reflect.apply(super.query, this, [prepared, values, ...others]); // with a callback
    return this.whileSomebodyWaits(asked, () => super.query(prepared));
  }

  /** Reads while whoever waits for it is there: else it is cancelled, and what comes next waits until the database has heard that. What writes is done whoever leaves: an audit event that somebody was refused, above all. */
  private async whileSomebodyWaits(text: string, ask: () => Answer): Answer {
    const { gone } = requestTrace.getStore() ?? {};
    if (!gone || !reads.test(text)) return ask();
    if (gone.signal.aborted) throw new Refusal('TIMED_OUT');
    const cancel = () => {
      const heard = gone.cancel(this.processID).catch(() => undefined);
      this.cancelling = heard.finally(() => (this.cancelling = undefined));
    };
    gone.signal.addEventListener('abort', cancel, { once: true });
    try {
      return await ask();
    } finally {
      gone.signal.removeEventListener('abort', cancel);
    }
  }

  private ask(text: string, values: unknown[] = []): Answer {
    if (text === 'begin') this.begins = true;
    if (text === 'begin') return Promise.resolve(nothing);
    if (text === 'rollback' && !this.begins) return this.rollBack();
    const isPart = this.begins || this.getTransactionStatus() !== 'I';
    if (!isPart) return this.whileSomebodyWaits(text, () => this.send(text, values));
    if (!this.begins) return this.send(text, values);
    this.begins = false;
    if (text === 'commit' || text === 'rollback') return Promise.resolve(nothing);
    const { stream } = this.connection;
    stream.cork(); // one packet for both
    const [begun, answer] = [super.query('begin'), this.send(text, values)];
    stream.uncork();
    return Promise.all([answer, begun]).then(([result]) => result);
  }

  /** Where it cannot be said, the connection is lost or to be: the database rolls back, and the pool is given its place again. */
  private rollBack(): Answer {
    return this.send('rollback', []).catch(() => {
      void this.end().catch(() => undefined);
      return nothing;
    });
  }

  private send(text: string, values: unknown[]): Answer {
    const name = values.length ? this.nameOf(text) : undefined;
    return name ? super.query({ name, text, values }) : super.query(text, values);
  }

  /** The name under which a statement is prepared; none where it is asked for the first time. */
  private nameOf(text: string): string | undefined {
    const again = this.names.has(text);
    const name = this.names.get(text) ?? (again ? `s${(this.prepared += 1)}` : undefined);
    this.names.delete(text);
    this.names.set(text, name);
    if (this.names.size > statementsKept) this.forget();
    return name;
  }

  private forget(): void {
    const [text, name] = this.names.entries().next().value!;
    const { parsedStatements } = this.connection;
    const there = name !== undefined && name in parsedStatements;
    if (there && this.getTransactionStatus() === 'E') return; // nothing is heard until the rollback
    this.names.delete(text);
    if (!there) return;
    delete parsedStatements[name];
    void super.query(`deallocate ${name}`).catch(() => undefined);
  }
}
