import { addDays, dayOf } from '../../core/businessTime.js';
import { Params } from '../../core/params.js';
import type { Quotation } from '../../entities/index.js';
import { run } from '../../reads/run.js';
import type { StepInput } from '../../schema/steps.js';
import { timeZone } from '../../settings/index.js';
import { lock } from '../flow/ask.js';
import { takeInside } from '../flow/takeInside.js';
import type { Work } from '../flow/work.js';
import { companyAt } from '../flow/clocks/companyAt.js';

/**
 * Sends a quotation: from now until its last day the customer can accept it. What it revises and the customer still
 * has is superseded; what was rejected or expired stays so (2.2.3h).
 */
export async function sendQuotation(
  work: Work<Quotation>,
  { validUntil }: StepInput & { validUntil?: string | null },
): Promise<void> {
  const { em, record, now } = work;
  const days = (await companyAt(em, now)).valueOf('quotation.validity.days');
  record.validUntil = validUntil ?? record.validUntil ?? addDays(dayOf(now, timeZone), days);
  if (!record.supersedes) return;
  const { id } = record.supersedes;
  await lock(em, 'quotation', id); // the customer may be accepting it
  const params = new Params();
  const [revised] = await run<{ state: string }>(
    em,
    `select state from quotation where id = ${params.add(id)}`,
    params,
  );
  if (revised!.state === 'SENT') takeInside(work, 'quotationSupersede', { ids: [id] });
}
