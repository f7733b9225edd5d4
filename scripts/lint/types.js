/** What a typed rule asks of the program: which names a key stands for, and where a member of a type is declared. */
export function typesIn({ sourceCode: { parserServices: services } }) {
  const checker = services.program.getTypeChecker();
  const textsOf = (type) => (type.isUnion() ? type.types.flatMap(textsOf) : type.isStringLiteral() ? [type.value] : []);
  const memberOf = (type, name) =>
    checker.getPropertyOfType(checker.getApparentType(checker.getNonNullableType(type)), name);
  return {
    typeOf: (node) => services.getTypeAtLocation(node),
    /** The type that an object literal is given to. */
    wantedOf: (node) => checker.getContextualType(services.esTreeNodeToTSNodeMap.get(node)),
    /** The names of a member that is accessed or of a property: as written, or what the type of a computed key tells. */
    namesOf({ computed, property, key = property }) {
      if (computed) return textsOf(services.getTypeAtLocation(key));
      return [key.name ?? String(key.value)];
    },
    /** The files that declare a member of a type; none where it has no such member. */
    declaredIn: (type, name) =>
      memberOf(type, name)?.declarations?.map((declaration) => declaration.getSourceFile().fileName) ?? [],
  };
}
