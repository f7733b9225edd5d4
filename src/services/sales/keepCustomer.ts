import { ref } from '@mikro-orm/core';
import type { Customer } from '../../entities/index.js';
import { Contact } from '../../entities/index.js';
import type { ContactLine, CustomerFields } from '../../schema/sales/inputs.js';
import { setCollaborators } from '../flow/setCollaborators.js';
import { replaceLines } from '../flow/lines.js';
import { put } from '../flow/put.js';
import { add, type Work } from '../flow/work.js';

/** Puts what is known of a customer into its record, with its contacts and collaborators (2.2.1e). */
export async function keepCustomer(work: Work, customer: Customer, given: Partial<CustomerFields>): Promise<void> {
  const { contacts, collaborators, ...known } = given;
  put(customer, known);
  if (contacts)
    await replaceLines<Contact, ContactLine>(work, customer, contacts, {
      type: Contact,
      by: 'customer',
      make: (line) => add(work, Contact, { ...line, customer: ref(customer) }),
    });
  if (collaborators) await setCollaborators(work, customer, collaborators);
}
