import { addDays } from '../../src/core/businessTime.js';
import { next } from '../act.js';
import type { Person, Stepped } from '../client.js';
import { orderOf } from './contract.js';
import { nowOf, type Quoted } from './quotation.js';
import { refusal, type Cast, type Part } from './scene.js';

const well = { onTime: true, quality: true, quantity: true };

/** One order by the book (2.2.6): from the signed contract through every department to what the customer accepts. */
export async function* playOrder(cast: Cast, { buyer }: Quoted, contract: Stepped): Part<Stepped> {
  const { seller, producer, inspector, carrier, today } = cast;
  let order = await seller.step('orderCreate', orderOf(contract, today), 'lines { nodes { id quantity } }');
  const [line] = order['lines'].nodes;
  yield { said: `The seller makes order ${order.number} of the signed contract.` };

  yield await refusal('Handing it to production alone', next(seller, 'orderHandOff', order, await handing(producer)));
  order = await next(seller, 'orderHandOff', order, await handing(producer, inspector, carrier), handoffs);
  yield { said: 'The seller hands it to production, quality and logistics.' };
  const sent = order['handoffs'].nodes;
  yield await refusal('The seller acknowledging for production', next(seller, 'handoffAcknowledge', sent[0]));
  for (const [index, receiver] of [producer, inspector, carrier].entries())
    await next(receiver, 'handoffAcknowledge', sent[index]);
  order = await nowOf(seller, 'order', order.id);
  yield { said: `Each department acknowledges; with the last the order is ${order.state}.` };

  const plan = {
    order: order.id,
    line: line.id,
    quantity: line.quantity,
    plannedFrom: today,
    plannedTo: addDays(today, 20),
  };
  let task = await producer.step('productionTaskPlan', plan);
  task = await next(producer, 'productionTaskStart', task);
  task = await next(producer, 'productionTaskFinish', task);
  yield { said: 'Production plans, makes and finishes what is ordered.' };
  const shipment = {
    order: order.id,
    carrier: '德邦物流',
    arriveBy: addDays(today, 5),
    lines: [{ line: line.id, quantity: line.quantity }],
  };
  yield await refusal('Shipping it before it is inspected', carrier.step('shipmentDispatch', shipment));
  const passed = { quantity: line.quantity, findings: '水压与运转试验合格。' };
  yield await refusal('The producer passing the own work (SOD-09)', next(producer, 'productionTaskPass', task, passed));
  await next(inspector, 'productionTaskPass', task, passed);
  yield { said: 'Somebody of quality, who had no part in making it, passes it: the order is ready to ship.' };

  let sentOff = await carrier.step('shipmentDispatch', shipment);
  await carrier.file(sentOff.id, 'DELIVERY_NOTE', '客户签收单', { name: '签收单.txt' });
  const receipt = { deliveredOn: today, receivedBy: '陆远', received: [] };
  sentOff = await next(carrier, 'shipmentDeliver', { ...sentOff, version: sentOff.version + 1 }, receipt);
  order = await nowOf(buyer, 'order', order.id);
  yield { said: `Logistics delivers; the customer sees that the order is ${order.state}.` };

  yield await refusal(
    'Another seller looking at the order',
    next(cast.otherSeller, 'orderRecordAcceptance', order, { ...well, acceptedBy: '陆远' }),
  );
  await seller.file(order.id, 'ACCEPTANCE_CERTIFICATE', '验收单', { name: '验收单.txt' });
  order = await nowOf(seller, 'order', order.id);
  yield await refusal(
    'Whoever made the order recording that the customer accepts it (SOD-09)',
    next(seller, 'orderRecordAcceptance', order, { ...well, acceptedBy: '陆远' }),
  );
  order = await next(buyer, 'orderAccept', order, well);
  yield {
    said: `The customer’s own person accepts it, in time, quality and quantity: order ${order.number} is ${order.state}.`,
  };
  return order;
}

const handoffs = 'handoffs(orderBy: ID_ASC) { nodes { id version number kind } }';
const kinds = ['PRODUCTION', 'QUALITY', 'LOGISTICS'] as const;

/** The input of `orderHandOff`: the departments of those who receive it. */
async function handing(...receivers: readonly Person[]) {
  const departments = [];
  for (const [index, receiver] of receivers.entries()) {
    const { viewer } = await receiver.ask('{ viewer { account { department { id } } } }');
    const { id: department } = viewer.account.department;
    departments.push({ kind: kinds[index], department, content: '按订单行与交货期办理。' });
  }
  return { departments };
}
