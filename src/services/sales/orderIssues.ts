import { Department, IssueDepartment, OrderIssue } from '../../entities/index.js';
import { orderIssueProcess } from '../../processes/sales/orderIssue.js';
import { effectsOf } from '../flow/effectsOf.js';
import { findAll } from '../flow/find.js';
import { add, beginAmong } from '../flow/work.js';

export const orderIssueEffects = effectsOf(orderIssueProcess, {
  /** Tells the departments concerned what stands in the way of the order (2.2.6g, 3.3.1c). */
  async orderIssueRaise(work, { kind, severity, description, departments }) {
    const concerned = await findAll(work, Department, departments);
    const issue = await beginAmong(work, OrderIssue, { kind, severity, description });
    for (const department of concerned.values()) add(work, IssueDepartment, { issue, department });
    return issue;
  },
});
