/** A failure whose message is written for the person at the keyboard; it ends the set-up without a stack trace. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/**
 * One line for the person at the keyboard. Always on standard error: standard output belongs to the command itself.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`warrant: ${line}\n`);
}

/**
 * Runs a script's body and ends the process with the status it gives; a SetupError is told and ends it with 1.
 * @param {() => Promise<number>} body
 */
export async function main(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
