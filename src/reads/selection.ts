import { getArgumentValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind } from 'graphql';
import type { FieldNode, GraphQLResolveInfo, SelectionNode, SelectionSetNode } from 'graphql';

const absent = (node: SelectionNode, info: GraphQLResolveInfo): boolean =>
  (node.directives ?? []).some((said) => {
    const { value: name } = said.name;
    const directive = { skip: GraphQLSkipDirective, include: GraphQLIncludeDirective }[name];
    if (!directive) return false;
    const { if: holds } = getArgumentValues(directive, said, info.variableValues);
    return name === 'skip' ? holds === true : holds === false;
  });

function* fieldsIn(set: SelectionSetNode | undefined, info: GraphQLResolveInfo): Generator<FieldNode> {
  for (const node of set?.selections ?? []) {
    if (absent(node, info)) continue;
    if (node.kind === Kind.FIELD) yield node;
    else if (node.kind === Kind.INLINE_FRAGMENT) yield* fieldsIn(node.selectionSet, info);
    else yield* fieldsIn(info.fragments[node.name.value]?.selectionSet, info);
  }
}

/** The names of the fields selected below this one, along one of the paths, such as `nodes` or `edges.node`. */
export function selected(info: GraphQLResolveInfo, paths: readonly (readonly string[])[] = [[]]): Set<string> {
  const names = new Set<string>();
  for (const path of paths) {
    const nodes = path.reduce<readonly FieldNode[]>(
      (above, name) =>
        above.flatMap((node) => [...fieldsIn(node.selectionSet, info)].filter((f) => f.name.value === name)),
      info.fieldNodes,
    );
    for (const node of nodes) for (const field of fieldsIn(node.selectionSet, info)) names.add(field.name.value);
  }
  return names;
}
