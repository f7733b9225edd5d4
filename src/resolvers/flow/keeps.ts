import type { EntityClass } from '../../core/fields/declaration.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { put } from '../../services/flow/put.js';
import type { Work } from '../../services/flow/work.js';

/** The service of a step that keeps what it is asked with in fields of the same names, none of which refers, and does no more. */
export const keeps =
  <E extends BusinessRecord>(_type: EntityClass & (new () => E)) =>
  async ({ record }: Work<E>, given: Partial<Record<keyof E & string, unknown>>): Promise<void> =>
    put(record, given as never);
