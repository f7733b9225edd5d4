import { addDays } from '../../src/core/businessTime.js';
import type { Family } from './family.js';
import { reach, type Placed } from './placed.js';
import { dayNow, type Within } from './quotation.js';

const finding = '水压、运转与振动试验合格，外观完好。';

/** Every line is planned, produced and passes its quality check, unless the order came to a stop there. */
export async function* produce(family: Family, placed: Placed): Within<void> {
  const { begin, take, seller, within } = family;
  const { id, stand, producer, inspector } = placed;
  yield 1;
  const plan = { order: id, plannedFrom: dayNow(), plannedTo: addDays(dayNow(), 21) };
  const tasks: string[] = [];
  for (const line of await within('order_line', 'order_id', id))
    tasks.push(
      (await begin(producer, 'productionTaskPlan', { ...plan, line: line['id'], quantity: line['quantity'] })).id,
    );
  await reach(family, placed, producer, '排产完成');
  yield 1;
  const begun = stand === 'producing' || stand === 'cancelled' ? tasks.slice(0, 3) : tasks;
  for (const task of begun) await take(producer, 'productionTaskStart', task);
  if (stand === 'held' || stand === 'closed after a standstill') {
    yield 2;
    if (stand === 'held') await drop(family, placed);
    await take(seller, 'orderHold', id, { note: '客户现场土建延期，暂停生产。' });
    if (stand === 'held') return;
    yield 4;
    await take(seller, 'orderResume', id, { note: '现场具备条件，恢复生产。' });
  }
  yield stand === 'closed late, on paper' ? 12 : 5;
  if (stand === 'cancelled') return;
  if (stand === 'producing') {
    await take(producer, 'productionTaskFinish', tasks[0]!);
    return void (await take(producer, 'productionTaskDrop', tasks.at(-1)!, { note: '改由外协加工，重新排产。' }));
  }
  for (const task of tasks) await take(producer, 'productionTaskFinish', task);
  yield 1;
  if (stand === 'rejected' || placed.index % 11 === 5) {
    await take(inspector, 'productionTaskReject', tasks[0]!, { findings: '机械密封泄漏，须返修。' });
    if (stand === 'rejected') return;
    yield 1;
    await take(producer, 'productionTaskStart', tasks[0]!);
    await take(producer, 'productionTaskFinish', tasks[0]!);
    yield 1;
  }
  for (const task of tasks) {
    const [{ quantity } = {}] = await within('production_task', 'id', task);
    await take(inspector, 'productionTaskPass', task, { quantity, findings: finding });
  }
  if (stand === 'closed late, on paper') yield* delay(family, placed);
}

/** Production was late: the issue is told to the workshop, solved, and somebody else confirms that it is. */
async function* delay(
  { begin, take, department, seller, lead }: Family,
  { id, workshop, producer }: Placed,
): Within<void> {
  const issue = await begin(producer, 'orderIssueRaise', {
    order: id,
    kind: 'PRODUCTION_DELAY',
    severity: 'MAJOR',
    description: '电机供货延迟，装配推后八天。',
    departments: [await department(workshop)],
  });
  yield 1;
  await take(producer, 'orderIssueResolve', issue.id, { solution: '已改用备选供应商，加班完成装配。' });
  yield 1;
  await take(seller, 'orderIssueReopen', issue.id, { note: '请补充新的发货日期。' });
  await take(producer, 'orderIssueResolve', issue.id, { solution: '三日内发货。' });
  yield 1;
  await take(lead, 'orderIssueConfirm', issue.id);
}

/** The day of dispatch is no longer known: its milestone is given up. */
async function drop({ take, seller, within }: Family, { id }: Placed): Promise<void> {
  const found = (await within('milestone', 'order_id', id)).find(({ name }) => name === '出厂发货');
  await take(seller, 'milestoneDrop', found!['id']!, { note: '发货时间待定。' });
}
