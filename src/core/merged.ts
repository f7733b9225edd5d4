/** All parts at once: the intersection of a union. */
type Merged<Part> = (Part extends unknown ? (part: Part) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** What the parts of a registry hold, as one object (merge); throws where two of them hold the same key. */
export function merged<Part extends object>(registry: Readonly<Record<string, Part>>): Merged<Part> {
  const parts = Object.values(registry);
  const keys = parts.flatMap((part) => Object.keys(part));
  const twice = keys.find((key, at) => keys.indexOf(key) < at);
  if (twice) throw new Error(`${twice} stands twice.`);
  return Object.assign({}, ...parts);
}
