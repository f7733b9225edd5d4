import { ref } from '@mikro-orm/core';
import { Department, IssueDepartment, OrderIssue } from '../../entities/index.js';
import { findAll } from '../../reads/find.js';
import type { IssueFields } from '../../schema/sales/progressInputs.js';
import { add, beginAmong, type Work } from '../flow/work.js';

/** Tells the departments concerned what stands in the way of the order (2.2.6g, 3.3.1c). */
export async function raiseIssue(
  work: Work,
  { kind, severity, description, departments }: IssueFields,
): Promise<OrderIssue> {
  const concerned = await findAll(work.em, Department, departments, work);
  const issue = await beginAmong(work, OrderIssue, { kind, severity, description, solution: null });
  for (const department of concerned.values())
    add(work, IssueDepartment, { issue: ref(issue), department: ref(department) });
  return issue;
}
