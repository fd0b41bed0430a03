/**
 * Keys act in the order in which they were pressed. Undo and redo are worked out by the main process; a key pressed
 * before they are back waits, so that it acts on what they bring and not on what is about to go.
 */
const waiting: (() => void)[] = [];
let underWay = 0;

/** Milliseconds after which keys no longer wait for a disk that does not answer. */
const patience = 1_000;

/** Keys wait until `work` is done and drawn. */
export function keepKeysFor(work: Promise<unknown>): void {
  underWay += 1;
  void Promise.race([work, new Promise((passed) => setTimeout(passed, patience))]).then(() => {
    // After what React draws of it, which it does as soon as nothing else runs.
    setTimeout(() => {
      underWay -= 1;
      while (underWay === 0) {
        const next = waiting.shift();
        if (next === undefined) return;
        next();
      }
    });
  });
}

/** Runs it now, or after what keys wait for. */
export function inTurn(run: () => void): void {
  if (underWay === 0) run();
  else waiting.push(run);
}
