import { validateOrReject, type ValidationError } from 'class-validator';
import { ArgumentValidationError } from 'type-graphql';

const options = {
  forbidUnknownValues: false,
  skipMissingProperties: true,
  validationError: { target: false, value: false },
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Checks an argument by what its class says; type-graphql's own way loads the checker anew for each. */
export async function validate(value: unknown): Promise<void> {
  try {
    await Promise.all(
      [value]
        .flat()
        .filter(isObject)
        .map((one) => validateOrReject(one, options)),
    );
  } catch (errors) {
    throw new ArgumentValidationError(errors as ValidationError[]);
  }
}
