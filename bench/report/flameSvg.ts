interface Box {
  readonly name: string;
  time: number;
  readonly above: Map<string, Box>;
}

const [width, height, least] = [1_200, 16, 3];
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A colour for each place that code is from, always the same. */
function colourOf(name: string): string {
  const place = /\(([^)]*)\)$/.exec(name)?.[1] ?? name;
  const hue = [...place].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  return `hsl(${hue} 60% 75%)`;
}

/** Stacks as a flame graph: a box's width is its share of the time, those that it calls stand on it. */
export function flameSvg(stacks: ReadonlyMap<string, number>, title: string): string {
  const root: Box = { name: title, time: 0, above: new Map() };
  for (const [stack, time] of stacks) {
    let box = root;
    box.time += time;
    for (const name of stack.split(';')) {
      const next = box.above.get(name) ?? { name, time: 0, above: new Map<string, Box>() };
      box.above.set(name, next);
      next.time += time;
      box = next;
    }
  }
  const scale = width / root.time;
  const drawn: string[] = [];
  let deepest = 0;
  const draw = (box: Box, left: number, level: number): void => {
    const wide = box.time * scale;
    if (wide < least) return;
    deepest = Math.max(deepest, level);
    const share = ((100 * box.time) / root.time).toFixed(1);
    const fits = Math.floor(wide / 6.5);
    const text =
      fits > 3
        ? `<text x="${(left + 2).toFixed(1)}" y="${level * height + 12}">${escaped(box.name.slice(0, fits))}</text>`
        : '';
    drawn.push(
      `<g><title>${escaped(box.name)} ${share} %</title><rect x="${left.toFixed(1)}" y="${level * height}" width="${wide.toFixed(1)}" height="${height - 1}" fill="${colourOf(box.name)}"/>${text}</g>`,
    );
    let at = left;
    for (const one of [...box.above.values()].sort((one, other) => other.time - one.time)) {
      draw(one, at, level + 1);
      at += one.time * scale;
    }
  };
  draw(root, 0, 0);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${(deepest + 1) * height}" font-family="monospace" font-size="11">
${drawn.join('\n')}
</svg>
`;
}
