import { next } from '../act.js';
import type { Stepped } from '../client.js';
import type { Staff } from '../company/staff.js';
import type { Script } from './play.js';

/** Bonuses by the scores of a locked cycle, each as far as one hand after the other took it. */
export async function* bonuses(staff: Staff, cycle: Stepped): Script {
  const compute = async (purpose: string, pool: string) =>
    (await staff.as('hr')).step('bonusPlanCompute', { cycle: cycle.id, purpose, fund: pool });
  const paid = await compute('月度绩效奖金', '120000.00');
  const approved = await compute('回款专项奖', '30000.00');
  const checked = await compute('新客户开发奖', '18000.01');
  const dropped = await compute('试算', '1.00');
  yield 1;
  await next(await staff.as('hr'), 'bonusPlanDrop', dropped, { note: '试算，不发放。' });
  const finance = await staff.as('qian');
  const [one, two] = [await next(finance, 'bonusPlanCheck', paid), await next(finance, 'bonusPlanCheck', approved)];
  await next(finance, 'bonusPlanCheck', checked);
  yield 1;
  const executive = await staff.as('liu');
  const due = await next(executive, 'bonusPlanApprove', one);
  await next(executive, 'bonusPlanApprove', two);
  yield 1;
  await next(await staff.as('jiangbo'), 'bonusPlanPay', due);
  await compute('年度安全奖', '9000.00');
}
