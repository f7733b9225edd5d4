import { createHmac } from 'node:crypto';
import { ref } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { entityNamed } from '../../core/fields/declaration.js';
import { typeOfId } from '../../core/ids.js';
import { Params } from '../../core/params.js';
import { quoted } from '../../core/quoted.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { Account, DataReview } from '../../entities/index.js';
import { run } from '../../reads/run.js';
import { reviewKeyOf } from '../access/platform.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { takeInside } from '../flow/takeInside.js';
import { beginWithin, type Work } from '../flow/work.js';

/** Whether a record is among so many of a hundred: by chance, each time alike, and unknown to whoever enters it. */
async function drawn(em: EntityManager, id: string, percent: number): Promise<boolean> {
  const digest = createHmac('sha256', await reviewKeyOf(em))
    .update(id)
    .digest();
  return digest.readUInt32BE() / 2 ** 32 < percent / 100;
}

/** What does this step's work, after which its record's data are entered: a share of such records is reviewed (3.2.2a). */
export const entering =
  <E extends BusinessRecord, I, R extends E | void>(effect: (work: Work<E>, input: I) => Promise<R>) =>
  async (work: Work<E>, input: I): Promise<R> => {
    const begun = await effect(work, input);
    await openReview(work);
    return begun;
  };

async function openReview(work: Work): Promise<void> {
  const { em, now, record, step, viewer } = work;
  const percents = (await companyAt(em, now)).valueOf('reviewPolicy.sample.percent');
  const percent = percents[step.entity.name.toUpperCase() as keyof typeof percents];
  if (!(await drawn(em, record.id, percent ?? 100))) return;
  const params = new Params();
  const sql = `select count(*)::int as count from data_review where record_id = ${params.add(record.id)}`;
  const [before] = await run<{ count: number }>(em, sql, params);
  record.reviewed = false;
  const entered = { enteredWith: step.name, enteredBy: ref(em.getReference(Account, viewer.account)) };
  takeInside(work, 'dataReviewOpen', {
    begins: [
      (inside) =>
        beginWithin(inside, record, before!.count + 1, DataReview, { record: record.id, customer: null, ...entered }),
    ],
  });
}

/** Marks the record as reviewed: what its data say counts from now on (3.2.2b). */
export async function approveData({ em, record }: Work<DataReview>): Promise<void> {
  const params = new Params();
  const { table } = entityNamed(typeOfId(record.record)!);
  await run(em, `update ${quoted(table)} set reviewed = true where id = ${params.add(record.record)}`, params);
}
