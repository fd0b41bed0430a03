/**
 * What can wait until the frame that shows what has just changed is through, and whatever came with it: the window is
 * idle then, or has been busy for as long as may be waited. The same work asked for twice is done once.
 */
const longestWait = 100;
const waiting = new Set<() => void>();

export function afterFrame(work: () => void): void {
  waiting.add(work);
  if (waiting.size === 1) requestAnimationFrame(() => requestIdleCallback(doAll, { timeout: longestWait }));
}

function doAll(): void {
  const works = [...waiting];
  waiting.clear();
  for (const work of works) work();
}
