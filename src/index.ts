import { StartError } from './core/startError.js';

/** Starts the server; what a user can mend is said in one line. */
try {
  const { runServer } = await import('./server/run.js');
  await runServer();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exit(1);
}
