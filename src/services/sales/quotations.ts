import { addDays, dayOf } from '../../core/businessTime.js';
import { Params } from '../../core/sql/params.js';
import { Customer, PriceCheck, Quotation, QuotationLine } from '../../entities/index.js';
import { quotationProcess } from '../../processes/sales/quotation.js';
import { timeZone } from '../../settings/index.js';
import {
  begin,
  company,
  effectsOf,
  find,
  findLocked,
  linesOf,
  lockRow,
  put,
  remove,
  select,
  setCollaborators,
  takeInside,
  transfer,
} from '../flow/words.js';
import { checkQuotation } from './checkQuotation.js';
import { lapseApprovals } from './priceApprovals.js';
import { offer } from './quotationLines.js';
import { quotationTotals } from './quotationTotals.js';
import { submitQuotation } from './submitQuotation.js';

export const quotationEffects = effectsOf(quotationProcess, {
  /** Begins a quotation for a customer that the quoter can see, or the revision of another one (2.2.3a). */
  async quotationDraft(work, { lines, collaborators, ...given }) {
    const customer = await find(work, Customer, given.customer);
    const supersedes = given.supersedes ? await findLocked(work, Quotation, given.supersedes) : null;
    const revision = (supersedes?.revision ?? 0) + 1;
    const totals = await quotationTotals(work, lines);
    const quotation = await begin(work, Quotation, { ...given, customer, supersedes, revision, ...totals });
    await offer(work, quotation, [], lines);
    if (collaborators) await setCollaborators(work, quotation, collaborators);
    return quotation;
  },

  /** Puts content and lines into a quotation and recomputes it; what a check found of it is void (2.2.3h). */
  async quotationEdit(work, { lines, collaborators, ...given }) {
    const { record } = work;
    const before = await linesOf(work, record, QuotationLine, 'quotation');
    const offered = lines ? await offer(work, record, before, lines) : before;
    if (collaborators) await setCollaborators(work, record, collaborators);
    for (const check of await linesOf(work, record, PriceCheck, 'quotation')) remove(work, check);
    for (const line of offered) put(line, { listPrice: null, discount: null });
    const totals = await quotationTotals(work, offered);
    put(record, { ...given, ...totals, priceList: null, discount: null });
  },

  quotationCheck: checkQuotation,
  quotationSubmit: submitQuotation,

  async quotationWithdraw(work) {
    await lapseApprovals(work, work.record);
  },

  /**
   * Sends a quotation: from now until its last day the customer can accept it. What it revises and the customer still
   * has is superseded; what was rejected or expired stays so (2.2.3h).
   */
  async quotationSend(work, { validUntil }) {
    const { record, now } = work;
    const days = (await company(work)).valueOf('quotation.validity.days');
    record.validUntil = validUntil ?? record.validUntil ?? addDays(dayOf(now, timeZone), days);
    if (!record.supersedes) return;
    const { id } = record.supersedes;
    await lockRow(work, Quotation, id); // the customer may be accepting it
    const params = new Params();
    const sql = `select state from quotation where id = ${params.add(id)}`;
    const [revised] = await select<{ state: string }>(work, sql, params);
    if (revised!.state === 'SENT') takeInside(work, 'quotationSupersede', { ids: [id] });
  },

  quotationTransfer: transfer,
});
