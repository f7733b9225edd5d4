import { Department, IssueDepartment, OrderIssue } from '../../entities/index.js';
import { orderIssueProcess } from '../../processes/sales/orderIssue.js';
import { add, beginAmong, effectsOf, findAll } from '../flow/words.js';

export const orderIssueEffects = effectsOf(orderIssueProcess, {
  /** Tells the departments concerned what stands in the way of the order (2.2.6g, 3.3.1c). */
  async orderIssueRaise(work, { kind, severity, description, departments }) {
    const concerned = await findAll(work, Department, departments);
    const issue = await beginAmong(work, OrderIssue, { kind, severity, description });
    for (const department of concerned.values()) add(work, IssueDepartment, { issue, department });
    return issue;
  },
});
