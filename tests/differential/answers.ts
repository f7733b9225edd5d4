/** What a platform answered to a request: the status and the text. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Where the value that begins there ends in a JSON text. */
function endOf(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '"') {
      for (at += 1; text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
    } else if (sign === '{' || sign === '[') depth += 1;
    else if (depth === 0 && (sign === ',' || sign === '}')) return at;
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return text.length;
}

/** The members of a JSON object with the text of their values, to the letter. */
export function membersOf(text: string): Map<string, string> {
  const members = new Map<string, string>();
  let at = text.indexOf('{') + 1;
  for (;;) {
    const [said, name] = /^\s*,?\s*"(\w+)"\s*:\s*/.exec(text.slice(at, at + 100)) ?? [];
    if (said === undefined) return members;
    const start = at + said.length;
    const end = endOf(text, start);
    members.set(name!, text.slice(start, end).trimEnd());
    at = end;
  }
}

type Said = { path?: unknown; extensions?: Record<string, unknown> };

/** The errors of an answer without what differs with each request, in an order of their own: GraphQL knows none. */
function errorsIn(text = '[]'): string[] {
  const errors = JSON.parse(text) as Said[];
  return errors.map((error) => JSON.stringify({ ...error, extensions: { ...error.extensions, requestId: 0 } })).sort();
}

/** What must be the same in both answers, as a text. */
export function essenceOf({ status, text }: Answer): string {
  const members = membersOf(text);
  return [`status ${status}`, `data ${members.get('data')}`, ...errorsIn(members.get('errors'))].join('\n');
}

/** Whether an answer came of a plan. */
export function isPlanned({ text }: Answer): boolean {
  const { reads } = JSON.parse(membersOf(text).get('extensions') ?? '{}') as { reads?: { planned?: boolean } };
  return reads?.planned === true;
}

/** Whether an operation was carried out, and not refused before. */
export const isCarriedOut = ({ text }: Answer): boolean => membersOf(text).get('data')?.startsWith('{') ?? false;
