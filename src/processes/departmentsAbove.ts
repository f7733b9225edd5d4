/** The departments of these accounts and all above them, as rows (id, head_id), in SQL. */
export const departmentsAbove = (accounts: string): string => `(with recursive above as (
    select d.id, d.parent_id, d.head_id from department d join account a on a.department_id = d.id where a.id = any(${accounts})
    union select d.id, d.parent_id, d.head_id from department d join above on d.id = above.parent_id)
  select above.id, above.head_id from above)`;
