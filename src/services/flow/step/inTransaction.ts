import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Does something in a transaction of its own, or in a savepoint of the one that the entity manager is in. Written is
 * only what was flushed: whatever a service changes after its step is done, nobody would have audited.
 */
export async function inTransaction<T>(outer: EntityManager, doing: (em: EntityManager) => Promise<T>): Promise<T> {
  const em = outer.fork({ keepTransactionContext: true });
  const ctx = em.getTransactionContext();
  await em.begin(ctx ? { ctx } : {});
  try {
    const done = await doing(em);
    await em.getConnection().commit(em.getTransactionContext()!);
    return done;
  } catch (error) {
    await em.rollback();
    throw error;
  }
}
