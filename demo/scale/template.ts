/** A text with places to fill in: one text more than places. */
export interface Template {
  readonly texts: readonly string[];
  readonly places: readonly number[];
}

/** Makes a template of a text: `placeOf` answers for what is marked in it, or not at all where that stays as it is. */
export function templateOf(text: string, marked: RegExp, placeOf: (mark: string) => number | undefined): Template {
  const texts: string[] = [];
  const places: number[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(marked)) {
    const place = placeOf(mark);
    if (place === undefined) continue;
    texts.push(text.slice(from, index));
    places.push(place);
    from = index + mark.length;
  }
  return { texts: [...texts, text.slice(from)], places };
}

/** The text with its places filled in. */
export function filled({ texts, places }: Template, values: readonly string[]): string {
  let text = texts[0]!;
  for (let at = 0; at < places.length; at += 1) text += values[places[at]!]! + texts[at + 1]!;
  return text;
}
