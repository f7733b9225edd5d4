import { ref } from '@mikro-orm/core';
import { badInput } from '../../core/refusal.js';
import { Account, Customer, Employee } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { AccountFields } from '../../schema/access/inputs.js';
import { begin, type Work } from '../flow/work.js';
import { hashPassword } from './passwords.js';

/** Opens an account, which owns itself and belongs to its employee's department (1.2c). */
export async function openAccount(
  work: Work,
  { employee, customer, firstPassword, ...given }: AccountFields,
): Promise<Account> {
  const { em } = work;
  const { kind } = given;
  if (kind === 'SYSTEM') throw badInput('Guicheng has its own account.', '系统账号不可另行开通。');
  if (kind === 'CUSTOMER' ? employee : customer)
    throw badInput(
      'A customer’s account belongs to a customer, any other to none.',
      '仅客户账号对应客户，且不对应员工。',
    );
  if ((kind === 'SERVICE') !== (firstPassword == null))
    throw badInput(
      'A service’s account has no password, any other begins with one.',
      '服务账号不设密码，其他账号须设初始密码。',
    );
  const person = employee ? await find(em, Employee, employee, work) : null;
  const company = customer ? await find(em, Customer, customer, work) : null;
  const account = await begin(work, Account, {
    ...given,
    email: given.email ?? null,
    employee: person && ref(person),
    customer: company && ref(company),
    department: person?.department ?? company?.department ?? null,
    passwordHash: firstPassword == null ? null : await hashPassword(firstPassword),
    passwordGiven: firstPassword != null,
  });
  account.owner = ref(em.fork().getReference(Account, account.id));
  return account;
}
