/**
 * The process that works out what takes longer than a window may be held: provenance, numbers that stand against each
 * other. It keeps nothing that is not in the project, and may be killed at any time.
 */
import { fail } from '#shared/model/result';
import { Analyst } from './analyst';
import type { Told } from './questions';
import { tidySoon } from './tidy';

type ElectronPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
};

const electronPort = (process as unknown as { parentPort?: ElectronPort }).parentPort;
const analyst = new Analyst();

function answer(message: unknown): void {
  if (electronPort !== undefined) electronPort.postMessage(message);
  else process.send?.(message);
}

function work(message: unknown): void {
  // Only the parent that started this process can send here.
  const told = message as Told;
  if (told.type === 'rows') tidySoon();
  try {
    const answered = analyst.hear(told);
    if (answered !== null) answer(answered);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (told.type === 'ask') answer({ id: told.id, result: fail('bug', `The analysis failed: ${reason}`) });
  }
}

if (electronPort !== undefined) electronPort.on('message', (event) => work(event.data));
else {
  process.on('message', work);
  process.on('disconnect', () => process.exit(0));
}
