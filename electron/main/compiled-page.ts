/**
 * What V8 compiled of the page's scripts, Chromium keeps once: right after they were first evaluated. The thousand
 * functions that the window runs only then, when it has a project to show, would be compiled anew in each start. So the
 * first start of each Warrant with a project holds the scripts back until all that they ask for is there: they then draw
 * the window in the very turn in which they are evaluated, and what that takes is kept with the rest.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds for which scripts are held back at most. */
const longestHold = 1000;
/** Milliseconds from the drawn window to what was compiled being on the disk. */
const keptAfter = 1000;

export class CompiledPage {
  /** A copy of the page, which names its scripts, and their names tell their contents. */
  readonly #mark: string;
  readonly #page: string;
  #release = (): void => undefined;

  /** `profile`: the folder in which Chromium keeps what was compiled. */
  constructor(profile: string, page: string) {
    this.#mark = join(profile, 'compiled-page.html');
    this.#page = page;
  }

  /** Whether all of this page was kept. Read at once: it decides how the window is made. */
  isKept(): boolean {
    const page = read(this.#page);
    return page !== null && read(this.#mark) === page;
  }

  /** Until what the scripts ask for is there. */
  hold(): Promise<void> {
    return Promise.race([new Promise<void>((resolve) => (this.#release = resolve)), setTimeout(longestHold)]);
  }

  release(): void {
    this.#release();
  }

  /** Soon after the window was drawn. Where it cannot be remembered the next start takes a moment longer again. */
  async remember(): Promise<void> {
    await setTimeout(keptAfter);
    const page = read(this.#page);
    if (page !== null) await writeFile(this.#mark, page).catch(() => undefined);
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
