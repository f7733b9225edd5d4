import { Customer } from '../../entities/index.js';
import { customerProcess } from '../../processes/sales/customer.js';
import { begin, effectsOf, put, putLines, setCollaborators, transfer } from '../flow/words.js';

export const customerEffects = effectsOf(customerProcess, {
  /** Opens the record of a customer; it concerns itself, so that its own people see it (2.2.1e). */
  async customerRegister(work, { contacts, collaborators, ...given }) {
    const customer = await begin(work, Customer, given);
    put(customer, { customer });
    await putLines(work, customer, { contacts });
    if (collaborators) await setCollaborators(work, customer, collaborators);
    return customer;
  },

  async customerEdit(work, { contacts, collaborators, ...given }) {
    put(work.record, given);
    await putLines(work, work.record, { contacts });
    if (collaborators) await setCollaborators(work, work.record, collaborators);
  },

  customerTransfer: transfer,
});
