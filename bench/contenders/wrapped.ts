/** Data whose lists are plain, with each list in `nodes` as ours has it. */
export const wrapped = (value: unknown): unknown => {
  if (Array.isArray(value)) return { nodes: value.map(wrapped) };
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, wrapped(one)]));
};
