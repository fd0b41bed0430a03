/**
 * The real Warrant in a real window, with a home of its own, driven the way a person would.
 * The set-up script says which Electron to start and how (`WARRANT_ELECTRON`, `WARRANT_ELECTRON_ARGS`).
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { z } from 'zod';

/** Tests and benchmarks alike run in the project's folder. */
const root = resolve('.');
const executable = z.string().parse(process.env.WARRANT_ELECTRON);
const switches = z.array(z.string()).parse(JSON.parse(process.env.WARRANT_ELECTRON_ARGS ?? '[]'));
const screenshots = process.env.WARRANT_SCREENSHOTS ?? join(root, 'out/screenshots');

export type RunningApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Stands in for the user's home: documents, settings, projects. */
  readonly home: string;
  /** What the page wrote to its console as an error, or threw. Tests expect it empty. */
  readonly problems: string[];
  screenshot(name: string): Promise<void>;
  /** As a power cut would: no warning, no last words. */
  kill(): Promise<void>;
  close(): Promise<void>;
};

export async function startApp(options: { home?: string; args?: string[]; size?: string } = {}): Promise<RunningApp> {
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'warrant-home-')));
  const app = await _electron.launch({
    executablePath: executable,
    args: [
      ...switches,
      root,
      `--user-data-dir=${join(home, 'settings')}`,
      '--size',
      options.size ?? '1280x800',
      ...(options.args ?? []),
    ],
    env: { ...definedEnvironment(), HOME: home, XDG_CONFIG_HOME: join(home, '.config') },
    timeout: 30_000,
  });
  const page = await app.firstWindow({ timeout: 30_000 });
  // Shorter than a test may take, so that a failure names what was waited for.
  page.setDefaultTimeout(10_000);
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await ready(page);
  return {
    app,
    page,
    home,
    problems,
    screenshot: async (name) => {
      await mkdir(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
    },
    kill: async () => {
      const gone = new Promise((done) => app.process().once('exit', done));
      app.process().kill('SIGKILL');
      await gone;
    },
    close: () => app.close(),
  };
}

/** The page says itself when everything it has to load stands there. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true', null, { timeout: 30_000 });
}

export async function removeHome(home: string): Promise<void> {
  await rm(home, { recursive: true, force: true });
}

/** Answers the next dialogs of the operating system, which a test cannot click. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: { open?: string[]; save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: open === undefined, filePaths: open ?? [] });
    dialog.showSaveDialog = async () => ({ canceled: save === undefined, filePath: save ?? '' });
  }, answers);
}

/** Chooses an item of the menu bar by its label. */
export async function chooseMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    items.find((item) => item.label === wanted)?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  }, label);
}

/** Selects the words in the article's text as a person would, with the mouse from their start to their end. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { first, last } = await placeOf(page, words);
  await page.mouse.move(first.left + 0.5, first.middle);
  await page.mouse.down();
  await page.mouse.move(last.right + 0.5, last.middle, { steps: 8 });
  await page.mouse.up();
  const selected = (await page.evaluate(() => String(document.getSelection()))).trim();
  if (selected !== words) throw new Error(`“${selected}” was selected instead of “${words}”`);
  // A key pressed before the selection is seen would be for nothing.
  await page.getByRole('toolbar', { name: 'Code the selected passage' }).waitFor();
}

/** Clicks into the middle of the words' first line. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { first } = await placeOf(page, words);
  await page.mouse.click((first.left + first.right) / 2, first.middle);
}

type Line = { readonly left: number; readonly right: number; readonly middle: number };

/** Brings the words into view and tells where their first and last line stand once nothing moves any more. */
export async function placeOf(page: Page, words: string): Promise<{ first: Line; last: Line }> {
  return page.evaluate(async (wanted) => {
    const text = document.querySelector('.ProseMirror');
    if (text === null) throw new Error('no article is shown');
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      break;
    }
    if (range.collapsed) throw new Error(`“${wanted}” is not in the article`);
    // Blocks that come into view are laid out anew, which moves what stands below them.
    const topNow = (): number => range.getBoundingClientRect().top;
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
    for (let still = 0, top = topNow(), tries = 0; still < 3 && tries < 100; tries += 1) {
      await frame();
      still = topNow() === top ? still + 1 : 0;
      top = topNow();
    }
    const lines = [...range.getClientRects()].map(({ left, right, top, height }) => ({
      left,
      right,
      middle: top + height / 2,
    }));
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) throw new Error(`“${wanted}” is not drawn`);
    return { first, last };
  }, words);
}

/**
 * The texts that stand on the highlights of that name, or of all whose names begin with it (`code-blue` whatever the
 * mark): from the first to the last character whose middle lies on one of its boxes.
 */
export async function textsPainted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const text = document.querySelector('.ProseMirror');
    if (text === null) return [];
    const groups = [...document.querySelectorAll<HTMLElement>('.highlight')].filter(
      ({ dataset }) => dataset.name === wanted || dataset.name?.startsWith(`${wanted}-`) === true,
    );
    const holds = (box: DOMRect, x: number, y: number): boolean =>
      x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    const range = document.createRange();
    return groups.map((group) => {
      const boxes = [...group.children].map((line) => line.getBoundingClientRect());
      const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
      const covered = document.createRange();
      let found = false;
      for (const block of text.children) {
        const place = block.getBoundingClientRect();
        if (place.bottom < top || place.top > bottom) continue;
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { left, top: above, width, height } = range.getBoundingClientRect();
            if (width === 0 || !boxes.some((box) => holds(box, left + width / 2, above + height / 2))) continue;
            if (!found) covered.setStart(node, at);
            covered.setEnd(node, at + 1);
            found = true;
          }
      }
      return found ? covered.toString() : '';
    });
  }, name);
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
