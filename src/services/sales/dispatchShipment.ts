import { ref } from '@mikro-orm/core';
import { Shipment, ShipmentLine } from '../../entities/index.js';
import type { ShipmentFields } from '../../schema/sales/progressInputs.js';
import { add, beginAmong, type Work } from '../flow/work.js';
import { count, linesOfOrder } from './orderLine.js';

/** Sends so much of the lines of the order (2.2.6d). */
export async function dispatchShipment(
  work: Work,
  { carrier, trackingNumber = null, arriveBy, lines }: ShipmentFields,
): Promise<Shipment> {
  const none = { deliveredOn: null, receivedBy: null };
  const shipment = await beginAmong(work, Shipment, { carrier, trackingNumber, arriveBy, ...none });
  const lineOf = await linesOfOrder(work, work.above!);
  for (const { line: id, quantity } of lines) {
    const line = lineOf(id);
    count(line, ['dispatched'], quantity);
    add(work, ShipmentLine, { shipment: ref(shipment), line: ref(line), quantity, received: null });
  }
  return shipment;
}
