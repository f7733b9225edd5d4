import { addDays } from '../../src/core/businessTime.js';
import { next } from '../act.js';
import { momentOf, workday } from '../calendar.js';
import { assignRole } from '../company/hire.js';
import type { Staff } from '../company/staff.js';
import type { Script } from './play.js';
import { dayNow } from './quotation.js';
import { workdaysTo } from './workdaysTo.js';

const issue = async (staff: Staff, account: string, name: string, days: number) =>
  (await staff.as('anning')).step('apiKeyIssue', { account, name, validTo: momentOf(addDays(dayNow(), days), 1_080) });

/** The service that reports are made with: its first key revoked, its second in use. */
export async function* apiKeys(staff: Staff, until: string): Script {
  const admin = await staff.as('admin');
  const { employees } = await admin.ask('{ employees(filter: { name: { eq: "许涛 Xu Tao" } }) { nodes { id } } }');
  const opened = { name: '经营分析平台', kind: 'SERVICE', login: 'bi', employee: employees.nodes[0].id };
  const account = await admin.step('accountOpen', opened);
  await assignRole(staff, 'BI_SERVICE', account.id);
  const first = await issue(staff, account.id, '报表试运行', 60);
  yield 10;
  await next(await staff.as('anning'), 'apiKeyRevoke', first, { note: '试运行结束，更换密钥。' });
  yield workdaysTo(workday(until, -30));
  await issue(staff, account.id, '月度考核报表', 170);
}
