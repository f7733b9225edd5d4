import type { Person } from '../../demo/client.js';
import { linesOf, pumps, take, type Execution } from './orders.js';

type Id = { readonly id: string };

/** An order of two pumps of 250.00 without tax, so that five in a hundred are 25.00. */
export const untaxed = { taxPercent: '0' };

export const raised = ({ id }: Id, by: Person, fields: object = {}) =>
  by.step('changeRequestRaise', { order: id, request: 'Another seal, please', severity: 'MINOR', ...fields });

/** The first line of an order with these fields changed, as an assessment has it. */
export async function changed(order: Id, fields: object = {}) {
  const [line] = await linesOf(order);
  return { line: line!.id, ...pumps(fields as never) };
}

export const assess = async (by: Person, change: Id, lines: object[] | null, fields: object = {}) =>
  take(by, 'changeRequestAssess', change, { assessment: 'A dearer seal', lines, ...fields }, 'priceEffect deliverBy');

/** Assesses a change anew. */
export const reassess = async (by: Person, change: Id, lines: object[] | null) =>
  take(by, 'changeRequestReassess', change, { assessment: 'A dearer seal', lines, note: 'Anew' }, 'priceEffect');

/** A change to these lines that is assessed, confirmed by the customer and approved. */
export async function approved(all: Execution, order: Id, lines: object[] | null, fields: object = {}) {
  const change = await raised(order, all.buyer);
  await assess(all.seller, change, lines, fields);
  await take(all.buyer, 'changeRequestConfirm', change);
  return take(all.manager, 'changeRequestApprove', change);
}
