import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../../core/businessTime.js';
import { clock } from '../../core/clock.js';
import { Params } from '../../core/params.js';
import { Refusal } from '../../core/refusal.js';
import { sha256 } from '../../core/sha256.js';
import { run } from '../../reads/run.js';
import { timeZone } from '../../settings/index.js';
import { takeStep } from '../flow/takeStep.js';
import { foundDepartment } from '../organization/foundDepartment.js';
import { createPosition } from '../organization/createPosition.js';
import { hireEmployee } from '../organization/hireEmployee.js';
import { asSystem } from './asSystem.js';
import { assignRole } from './assignRole.js';
import { openAccount } from './openAccount.js';
import { beginSession } from './sessions.js';

/** What the first administrator says. */
export interface FirstAdministrator {
  readonly code: string;
  readonly company: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

async function administered(em: EntityManager): Promise<boolean> {
  const sql = `select from "grant" g join assignment a on a.role_id = g.role_id and a.state = 'ACTIVE'
    where g.permission = 'assignmentCreate' limit 1`;
  return (await run(em, sql)).length > 0;
}

/** A new one-time code with which the first administrator comes in; undefined where there is one already. */
export async function setUpCode(em: EntityManager): Promise<string | undefined> {
  if (await administered(em)) return undefined;
  const code = randomBytes(9).toString('base64url');
  const params = new Params();
  const value = params.add(sha256(code));
  await run(
    em,
    `insert into platform_value (key, value) values ('setUpCode', ${value}) on conflict (key) do update set value = ${value}`,
    params,
  );
  return code;
}

/** Spends the code: of two who come with it at once, one gets in. */
async function spend(em: EntityManager, code: string): Promise<void> {
  const [kept] = await run<{ value: string }>(em, `delete from platform_value where key = 'setUpCode' returning value`);
  const fits = kept && timingSafeEqual(Buffer.from(kept.value), Buffer.from(sha256(code)));
  if (!fits || (await administered(em)))
    throw new Refusal('FORBIDDEN', {
      means: { en: 'The set-up code is wrong or was used.', zh: '初始化代码错误或已使用。' },
    });
}

/** Founds the company with its first administrator, in steps that Guicheng itself takes, and signs them in. */
export function setUp(
  em: EntityManager,
  { code, company, name, login, password }: FirstAdministrator,
  requestId: string,
): Promise<{ token: string; account: string }> {
  return em.transactional(async (within) => {
    await spend(within, code);
    const context = await asSystem(within, requestId);
    const found = await takeStep(context, 'departmentFound', {}, (work) =>
      foundDepartment(work, { name: company, parent: null, head: null }),
    );
    const post = await takeStep(context, 'positionCreate', {}, (work) =>
      createPosition(work, { title: '系统管理员', department: found.id }),
    );
    const day = dayOf(clock.now(), timeZone);
    const person = await takeStep(context, 'employeeHire', {}, (work) =>
      hireEmployee(work, { name, position: post.id, fromDay: day }),
    );
    const opened = await takeStep(context, 'accountOpen', {}, async (work) => {
      const given = { name, kind: 'EMPLOYEE', login, employee: person.id } as const;
      const account = await openAccount(work, { ...given, firstPassword: password });
      return Object.assign(account, { passwordGiven: false });
    });
    for (const key of ['SYS_ADMIN', 'EMPLOYEE']) {
      const params = new Params();
      const [role] = await run<{ id: string }>(within, `select id from role where key = ${params.add(key)}`, params);
      await takeStep(context, 'assignmentCreate', {}, (work) =>
        assignRole(work, { role: role!.id, account: opened.id }, () => {}),
      );
    }
    return { token: await beginSession(within, opened.id, clock.now()), account: opened.id };
  });
}
