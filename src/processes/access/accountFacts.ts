import { is, otherThan, via, type Fact } from '../../core/words.js';
import { Account } from '../../entities/index.js';

export const ownerLeft: Fact = {
  code: 'OWNER_LEFT',
  means: { en: 'The employee has left the company', zh: '该员工已离职' },
  clause: '1.2c',
  sql: via(Account, 'employee', { state: 'LEFT' }),
};

export const ownerMissing: Fact = {
  code: 'OWNER_MISSING',
  means: {
    en: 'An employee’s or service’s account needs an employee, a customer’s its customer',
    zh: '员工或服务账号须对应员工，客户账号须对应客户',
  },
  clause: '1.2c',
  curable: true,
  sql: is(Account, { kind: ['EMPLOYEE', 'SERVICE'], employee: null }, { kind: 'CUSTOMER', customer: null }),
};

export const ownerMisplaced: Fact = {
  code: 'OWNER_MISPLACED',
  means: {
    en: 'A customer’s account belongs to a customer, any other to none',
    zh: '仅客户账号对应客户，且不对应员工',
  },
  clause: '1.2c',
  curable: true,
  sql: is(
    Account,
    { kind: 'CUSTOMER', employee: otherThan(null) },
    { kind: otherThan('CUSTOMER'), customer: otherThan(null) },
  ),
};

export const passwordMisplaced: Fact = {
  code: 'PASSWORD_MISPLACED',
  means: {
    en: 'A service’s account has no password, any other begins with one',
    zh: '服务账号不设密码，其他账号须设初始密码',
  },
  clause: '3.2.4b',
  curable: true,
  params: { field: 'firstPassword' },
  sql: (row) => `(${row}.kind = 'SERVICE') <> (${row}.password_hash is null)`,
};

export const systemAccount: Fact = {
  code: 'SYSTEM_ACCOUNT',
  means: { en: 'The system account exists already', zh: '系统账号不可另行开通' },
  clause: '1.2c',
  curable: true,
  sql: is(Account, { kind: 'SYSTEM' }),
};
