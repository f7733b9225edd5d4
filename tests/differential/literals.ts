import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';

/** May say a value of this type in another way, such as by a variable. */
export type Otherwise = (value: unknown, type: GraphQLInputType) => string | undefined;

/** A value as a document writes it. */
export function literal(value: unknown, type: GraphQLInputType, otherwise: Otherwise = () => undefined): string {
  if (value === null) return 'null';
  if (isNonNullType(type)) return literal(value, type.ofType as GraphQLInputType, otherwise);
  if (isListType(type)) {
    const within = type.ofType as GraphQLInputType;
    return `[${(value as unknown[]).map((one) => literal(one, within, otherwise)).join(', ')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const said = Object.entries(value as object).map(([name, inner]) => {
      const { type } = fields[name]!;
      return `${name}: ${otherwise(inner, type) ?? literal(inner, type, otherwise)}`;
    });
    return `{ ${said.join(', ')} }`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
