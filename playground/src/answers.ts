/** What the server answered last to each operation, by the operation's name. */
export type Answers = Readonly<Record<string, unknown>>;

interface Known {
  readonly id: string;
  readonly availableSteps?: readonly { name: string; blockers?: readonly unknown[] }[];
}

const placeholder = /^<([A-Z]\w*)\.([\w.]+)>$/;
const day = /^<today(?:\+(\d+))?>$/;

/**
 * The variables with their placeholders replaced, so that prepared operations follow one another without copying ids:
 * `"<DraftContract.contract.id>"` by the value at that path below the only root field of the operation's last answer; in
 * a path the name of a step, as in `nodes.contractApprove.id`, picks the first record of a list that nothing bars from it;
 * `"<today+15>"` by the day in 15 days; `<now>` within a text by the moment's digits.
 */
export function fillIn(variables: unknown, answers: Answers, now: Date): unknown {
  if (Array.isArray(variables)) return variables.map((value) => fillIn(value, answers, now));
  if (typeof variables === 'object' && variables !== null) {
    return Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, fillIn(value, answers, now)]));
  }
  if (typeof variables !== 'string') return variables;
  const [, name, path] = placeholder.exec(variables) ?? [];
  if (name !== undefined && path !== undefined) return valueAt(name, path, answers);
  const ahead = day.exec(variables);
  if (ahead) return new Date(now.getTime() + Number(ahead[1] ?? 0) * 86_400_000).toISOString().slice(0, 10);
  return variables.replace('<now>', now.toISOString().replace(/\D/g, '').slice(0, 14));
}

function valueAt(name: string, path: string, answers: Answers): unknown {
  const answer = answers[name];
  if (answer === undefined)
    throw new Error(`Run ${name} first, or write a value for <${name}.${path}>. 请先运行 ${name}。`);
  const [below] = Object.values(answer as Answers);
  const value = path.split('.').reduce(partOf, below);
  if (value !== undefined && value !== null) return value;
  throw new Error(`The last answer to ${name} has nothing at ${path}. ${name} 的结果中没有可用的数据。`);
}

function partOf(whole: unknown, key: string): unknown {
  if (!Array.isArray(whole) || /^\d+$/.test(key)) return (whole as Answers | null | undefined)?.[key];
  return (whole as Known[]).find(({ availableSteps }) =>
    availableSteps?.some(({ name, blockers }) => name === key && blockers?.length === 0),
  );
}

/** The answers with one more; what it says of a record also replaces what the others said of it, such as its version. */
export function remember(answers: Answers, name: string, answer: unknown): Answers {
  const news = new Map<string, Known>();
  for (const record of recordsIn(answer)) news.set(record.id, { ...news.get(record.id), ...record });
  return { ...(renew(answers, news) as Answers), [name]: answer };
}

const isRecord = (value: object): value is Known => 'id' in value && typeof value.id === 'string';

function recordsIn(value: unknown): Known[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(isRecord(value) ? [value] : []), ...Object.values(value).flatMap(recordsIn)];
}

function renew(value: unknown, news: ReadonlyMap<string, Known>): unknown {
  if (Array.isArray(value)) return value.map((item) => renew(item, news));
  if (typeof value !== 'object' || value === null) return value;
  const renewed = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renew(part, news)]));
  return isRecord(value) ? { ...renewed, ...news.get(value.id) } : renewed;
}
