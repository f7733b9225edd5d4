import { ref } from '@mikro-orm/core';
import { Customer } from '../../entities/index.js';
import type { CustomerFields } from '../../schema/sales/inputs.js';
import { begin, type Work } from '../flow/work.js';
import { keepCustomer } from './keepCustomer.js';

/** Opens the record of a customer; it concerns itself, so that its own people see it (2.2.1e). */
export async function registerCustomer(work: Work, given: CustomerFields): Promise<Customer> {
  const customer = await begin(work, Customer, {} as never);
  customer.customer = ref(customer);
  await keepCustomer(work, customer, given);
  return customer;
}
