import { Exact } from '../../core/decimals.js';
import { Refusal } from '../../core/refusal.js';
import { ShipmentLine, type OrderLine, type Shipment } from '../../entities/index.js';
import type { ReceiptFields } from '../../schema/sales/progressInputs.js';
import type { StepInput } from '../../schema/steps.js';
import { linesOf } from '../flow/lines.js';
import type { Work } from '../flow/work.js';
import { count, linesOfOrder } from './orderLine.js';

/** Keeps what arrived, all that was sent unless said otherwise; what did not must be produced and sent again (2.2.6d). */
export async function deliverShipment(
  work: Work<Shipment>,
  { deliveredOn, receivedBy, received }: StepInput & ReceiptFields,
): Promise<void> {
  Object.assign(work.record, { deliveredOn, receivedBy });
  const lineOf = await linesOfOrder(work, work.record.order);
  const said = new Map((received ?? []).map((one) => [one.line, one.received]));
  for (const line of await linesOf(work, work.record, ShipmentLine, 'shipment')) {
    line.received = said.get(line.id) ?? line.quantity;
    said.delete(line.id);
    countReceived(lineOf(line.line.id), line.quantity, line.received);
  }
  if (said.size) throw new Refusal('NOT_FOUND');
}

/** Nothing of a lost shipment arrives (2.2.6h). */
export async function loseShipment(work: Work<Shipment>): Promise<void> {
  const lineOf = await linesOfOrder(work, work.record.order);
  for (const line of await linesOf(work, work.record, ShipmentLine, 'shipment')) {
    line.received = '0';
    countReceived(lineOf(line.line.id), line.quantity, '0');
  }
}

function countReceived(line: OrderLine, sent: string, received: string): void {
  count(line, ['delivered'], received);
  count(line, ['planned', 'passed', 'dispatched'], new Exact(received).minus(sent));
}
