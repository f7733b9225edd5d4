import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../../core/businessTime.js';
import { clock } from '../../core/clock.js';
import { Params } from '../../core/sql/params.js';
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
import { sharedValue } from './platform.js';
import { refuseWeak } from './refuseWeak.js';
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

/**
 * The one-time code with which the first administrator comes in, the same from whichever process: it is kept as it is
 * until it is spent, in a database that holds nothing yet; undefined where somebody administers.
 */
export async function setUpCode(em: EntityManager): Promise<string | undefined> {
  if (await administered(em)) return undefined;
  return sharedValue(em, 'setUpCode', () => randomBytes(9).toString('base64url'));
}

/** Spends the code: of two who come with it at once, one gets in. */
async function spend(em: EntityManager, code: string): Promise<void> {
  const [kept] = await run<{ value: string }>(em, `delete from platform_value where key = 'setUpCode' returning value`);
  const fits = kept && timingSafeEqual(Buffer.from(sha256(kept.value)), Buffer.from(sha256(code)));
  if (!fits || (await administered(em)))
    throw new Refusal('FORBIDDEN', {
      means: { en: 'The set-up code is wrong or was used.', zh: '初始化代码错误或已使用。' },
    });
}

/** Founds the company with its first administrator, in steps that Guicheng itself takes, and signs them in. */
export async function setUp(
  em: EntityManager,
  { code, company, name, login, password }: FirstAdministrator,
  requestId: string,
): Promise<{ token: string; account: string }> {
  refuseWeak('password', password, [login, name, company]);
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
