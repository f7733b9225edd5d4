import {
  ArrayMaxSize,
  IsEmail,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { Exact } from '../core/decimals.js';
import type { FieldKind } from '../core/fields/declaration.js';

/** A validator of class-validator, put on a field of an input. */
export type Decorate = (prototype: object, name: string) => void;

/** A text of at most so many characters that says something. */
const said = (most: number): Decorate[] => [MaxLength(most), Matches(/\S/, { message: '$property must not be blank' })];

/** What values of each kind must be, beyond their type. */
export const checks: Partial<Record<FieldKind | 'email' | 'object', Decorate[]>> = {
  text: said(20_000),
  name: said(200),
  code: said(100),
  reference: said(100),
  record: said(100),
  email: [IsEmail()],
  integer: [Min(-2_000_000_000), Max(2_000_000_000)],
};

/** A number from one to another, both included; one with digits after the point is a string. */
export function inRange(
  kind: FieldKind,
  [least, most]: readonly [number, number],
  told: ValidationOptions,
): Decorate[] {
  if (kind === 'integer') return [Min(least, told), Max(most, told)];
  const within = (value: unknown) => {
    const number = new Exact(value as string);
    return number.gte(least) && number.lte(most);
  };
  const message = `$property must be from ${least} to ${most}`; // without one class-validator drops the context
  return [ValidateBy({ name: 'inRange', validator: { validate: within } }, { ...told, message })];
}

/** Lines of an input: at most 200, each checked. */
export const lines: Decorate[] = [ValidateNested({ each: true }), ArrayMaxSize(200)];
