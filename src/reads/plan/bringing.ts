import { Params } from '../../core/sql/params.js';
import { Slot } from '../../core/sql/slot.js';
import type { Viewer } from '../../core/viewer.js';

/** What one request brings to a plan. */
export interface Bringing {
  readonly viewer: Viewer;
  /** What its session is known by in the database. */
  readonly session: string;
  readonly now: Date;
  /** The variables of the operation, coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Records on which the request took a step. */
  readonly acted: ReadonlySet<string>;
  /** The ids from which a level starts: of parents, or of its own rows. */
  readonly ids: readonly string[];
}

/** A value of a plan that a request brings. */
export const slot = <T>(name: string, of: (bringing: Bringing) => T): T =>
  new Slot<Bringing, T>(name, of) as unknown as T;

/** The records on which a request took a step. */
export const acted = slot('acted', (bringing) => bringing.acted);

const now = slot('now', (bringing) => bringing.now);

/** The parameters of a plan's statement: the same slot is the same parameter, and the present moment is a slot. */
export class PlanParams extends Params {
  private readonly places = new Map<string, string>();

  override add(value: unknown): string {
    if (!(value instanceof Slot)) return super.add(value);
    const name = String(value);
    const known = this.places.get(name) ?? super.add(value);
    this.places.set(name, known);
    return known;
  }

  override now(): string {
    return this.moment(now);
  }
}
