import { ref } from '@mikro-orm/core';
import { Contact, Customer } from '../../entities/index.js';
import type { ContactLine, CustomerFields } from '../../schema/sales/inputs.js';
import { setCollaborators } from '../flow/setCollaborators.js';
import { put, replaceLines } from '../flow/lines.js';
import { add, type Work } from '../flow/work.js';

/** Puts what is known of a customer into its record, with its contacts and collaborators (2.2.1e). */
export async function keepCustomer(work: Work, customer: Customer, given: Partial<CustomerFields>): Promise<void> {
  const { contacts, collaborators, ...known } = given;
  put(Customer, customer, known);
  if (contacts)
    await replaceLines<Contact, ContactLine>(work, customer, contacts, {
      type: Contact,
      by: 'customer',
      make: (line) => add(work, Contact, { ...line, customer: ref(customer) }),
    });
  if (collaborators) await setCollaborators(work, customer, collaborators);
}
