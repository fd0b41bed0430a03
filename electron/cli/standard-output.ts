import { reasonOf } from '#electron/storage/disk-failure';
import { errorCode } from '#electron/storage/file-system';

export type Output = {
  /** Resolves when the text was taken, so that whoever waits never gets far ahead of a slow reader. */
  readonly print: (text: string) => Promise<void>;
  /** Why something could not be written; null when all was, or when the reader had enough (`| head`). */
  readonly lost: () => string | null;
};

export function createOutput(stream: NodeJS.WritableStream): Output {
  let closed = false;
  let reason: string | null = null;
  const note = (error: unknown): void => {
    closed = true;
    if (errorCode(error) !== 'EPIPE') reason ??= reasonOf(error);
  };
  stream.on('error', note);
  const write = (text: string): Promise<void> =>
    new Promise((resolve) => {
      stream.write(text, (error) => {
        if (error != null) note(error);
        resolve();
      });
    });
  return { print: (text) => (closed || text === '' ? Promise.resolve() : write(text)), lost: () => reason };
}
