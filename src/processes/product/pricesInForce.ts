import { holdsAt, latestFirst } from '../../settings/inForce.js';

/** The id of the price list in force at a moment, in SQL: approved, of the latest day that has come, approved last. */
export const listInForce = (now: string): string =>
  `(select v.id from price_list v where ${holdsAt('v', now)} order by ${latestFirst('v')} limit 1)`;

/** The price of a list that holds for a product at a quantity, in SQL: one row of `price_line`, or none. */
export const priceFor = (list: string, product: string, quantity: string): string => `(select p.* from price_line p
  where p.price_list_id = ${list} and p.product_id = ${product} and p.from_quantity <= ${quantity}
  order by p.from_quantity desc limit 1)`;
