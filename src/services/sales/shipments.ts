import { Exact } from '../../core/decimals.js';
import { Refusal } from '../../core/refusal.js';
import { Shipment, ShipmentLine } from '../../entities/index.js';
import { shipmentProcess } from '../../processes/sales/shipment.js';
import { add, beginAmong, effectsOf, linesOf, type Work } from '../flow/words.js';
import { count, linesOfOrder } from './orderLine.js';

export const shipmentEffects = effectsOf(shipmentProcess, {
  /** Sends so much of the lines of the order (2.2.6d). */
  async shipmentDispatch(work, { carrier, trackingNumber, arriveBy, lines }) {
    const shipment = await beginAmong(work, Shipment, { carrier, trackingNumber, arriveBy });
    const lineOf = await linesOfOrder(work, work.above!);
    for (const { line: id, quantity } of lines) {
      const line = lineOf(id);
      count(line, ['dispatched'], quantity);
      add(work, ShipmentLine, { shipment, line, quantity });
    }
    return shipment;
  },

  /** Keeps what arrived, all that was sent unless said otherwise; what did not must be produced and sent again (2.2.6d). */
  async shipmentDeliver(work, { deliveredOn, receivedBy, received }) {
    Object.assign(work.record, { deliveredOn, receivedBy });
    const less = new Map((received ?? []).map((one) => [one.line, one.received]));
    await receive(work, ({ id, quantity }) => {
      const arrived = less.get(id) ?? quantity;
      less.delete(id);
      return arrived;
    });
    if (less.size) throw new Refusal('NOT_FOUND');
  },

  /** Nothing of a lost shipment arrives (2.2.6h). */
  async shipmentLose(work) {
    await receive(work, () => '0');
  },
});

/** Counts of each line of a shipment how much arrived, in the order as well. */
async function receive(work: Work<Shipment>, arrived: (line: ShipmentLine) => string): Promise<void> {
  const lineOf = await linesOfOrder(work, work.record.order);
  for (const line of await linesOf(work, work.record, ShipmentLine, 'shipment')) {
    const received = arrived(line);
    const ordered = lineOf(line.line.id);
    line.received = received;
    count(ordered, ['delivered'], received);
    count(ordered, ['planned', 'passed', 'dispatched'], new Exact(received).minus(line.quantity));
  }
}
