/** Why the server cannot start, in one sentence that says what to do: print the message, not the stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
