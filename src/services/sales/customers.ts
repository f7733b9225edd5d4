import { customerProcess } from '../../processes/sales/customer.js';
import { beginBrought, effectsOf, put, transfer } from '../flow/words.js';

export const customerEffects = effectsOf(customerProcess, {
  /** Opens the record of a customer; it concerns itself, so that its own people see it (2.2.1e). */
  async customerRegister(work, given) {
    const customer = await beginBrought(work, given, {});
    put(customer, { customer });
    return customer;
  },

  customerTransfer: transfer,
});
