/** Tells whoever waits what happens; the next line may take the place of a passing one. */
export type Say = (line: string, passing?: 'passing') => void;

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Throttles passing lines: a terminal shows each in place of the one before, anything else one in so many milliseconds. */
export function sayTo(output: Output, everyMs = 10_000, now = () => performance.now()): Say {
  let told = -Infinity;
  let open = '';
  return (line, passing) => {
    if (passing && !output.isTTY && now() - told < everyMs) return;
    if (passing) told = now();
    output.write(open + line + (passing && output.isTTY ? '' : '\n'));
    open = passing && output.isTTY ? '\r\u001b[K' : '';
  };
}
