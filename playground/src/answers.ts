/** What the server answered last under each root field. */
export type Answers = Record<string, unknown>;

const placeholder = /^<([\w.]+)>$/;

/**
 * The variables with every `"<contractDraft.contract.id>"` replaced by the value at that path of an earlier answer,
 * so that prepared operations follow one another without copying ids.
 */
export function fillIn(variables: unknown, answers: Answers): unknown {
  if (Array.isArray(variables)) return variables.map((value) => fillIn(value, answers));
  if (typeof variables === 'object' && variables !== null) {
    return Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, fillIn(value, answers)]));
  }
  const path = typeof variables === 'string' ? placeholder.exec(variables)?.[1] : undefined;
  return path === undefined ? variables : valueAt(path, answers);
}

function valueAt(path: string, answers: Answers): unknown {
  const value = path.split('.').reduce<unknown>((part, key) => (part as Answers | null | undefined)?.[key], answers);
  if (value !== undefined && value !== null) return value;
  const root = path.split('.')[0];
  throw new Error(`<${path}> is not known yet: run ${root} first, or write a value. 请先运行 ${root}，或直接填写。`);
}
