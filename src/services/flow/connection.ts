/** The key of the connection in what a step is taken with: only `services/flow` has it, so that elsewhere nothing reads or writes past its words. */
export const connection: unique symbol = Symbol('connection');

/** The key of the step that is being taken, in the same. */
export const takes: unique symbol = Symbol('takes');
