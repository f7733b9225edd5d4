/** What the orders of a contract come to together, in SQL; cancelled ones do not count. */
export const ordersOf = (contract: string): string => `(select coalesce(sum(o.amount), 0) from "order" o
  where o.contract_id = ${contract} and o.state <> 'CANCELLED')`;
