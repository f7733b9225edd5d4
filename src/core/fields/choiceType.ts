import { registerEnumType } from 'type-graphql';
import { describe, type Text } from '../text.js';
import type { Clause } from '../vocabulary.js';

const registered = new Map<string, object>();

/** The GraphQL enum of this name, registered at its first use. */
export function choiceType(
  name: string,
  choices: Readonly<Record<string, Text & { clause?: Clause }>>,
  means?: Text,
): object {
  const known = registered.get(name);
  if (known) return known;
  const type = Object.fromEntries(Object.keys(choices).map((value) => [value, value]));
  const described = Object.entries(choices).map(
    ([value, text]) => [value, { description: describe(text, text.clause) }] as const,
  );
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2');
  registerEnumType(type, {
    name,
    description: describe(
      means ?? {
        en: `The values of ${words.toLowerCase()}`,
        zh: Object.values(choices)
          .map(({ zh }) => zh.replace(/。$/, ''))
          .join('、'),
      },
    ),
    valuesConfig: Object.fromEntries(described),
  });
  registered.set(name, type);
  return type;
}
