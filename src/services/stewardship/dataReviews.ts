import { createHmac } from 'node:crypto';
import { Params } from '../../core/sql/params.js';
import { DataReview } from '../../entities/index.js';
import { dataReviewProcess } from '../../processes/stewardship/dataReview.js';
import {
  actor,
  beginWithin,
  company,
  effectsOf,
  recordAbove,
  select,
  sharedSecret,
  takeInside,
  type Work,
} from '../flow/words.js';

export const dataReviewEffects = effectsOf(dataReviewProcess, {
  /** The data of the record are entered with the step that is taken: a share of such records is reviewed (3.2.2a). */
  async dataReviewOpen(work) {
    const { record, step } = work;
    if (!(await drawn(work))) return;
    const params = new Params();
    const sql = `select count(*)::int as count from data_review where record_id = ${params.add(record.id)}`;
    const [before] = await select<{ count: number }>(work, sql, params);
    const entered = { record: record.id, customer: null, enteredWith: step.name, enteredBy: await actor(work) };
    record.reviewed = false;
    takeInside(work, 'dataReviewOpen', {
      begins: [(inside) => beginWithin(inside, record, before!.count + 1, DataReview, entered)],
    });
  },

  /** Marks the record as reviewed: what its data say counts from now on (3.2.2b). */
  async dataReviewApprove(work) {
    (await recordAbove(work)).reviewed = true;
  },
});

/** Whether a record is among so many of a hundred: by chance, each time alike, and unknown to whoever enters it. */
async function drawn(work: Work): Promise<boolean> {
  const { record, step } = work;
  const percents = (await company(work)).valueOf('reviewPolicy.sample.percent');
  const percent = percents[step.entity.name.toUpperCase() as keyof typeof percents] ?? 100;
  const digest = createHmac('sha256', await sharedSecret(work, 'reviewKey'))
    .update(record.id)
    .digest();
  return digest.readUInt32BE() / 2 ** 32 < percent / 100;
}
