/** `--capture FILE.png`: what a person would see, once the page says it is ready for use. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BrowserWindow } from 'electron';

const patience = 30_000;

/** Writes the screenshot; false when the page never became ready. */
export async function capture(window: BrowserWindow, file: string): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (!(await isReady(window))) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const picture = await window.webContents.capturePage();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, picture.toPNG());
  return !picture.isEmpty();
}

/** The page marks itself ready when everything it has to load stands there and has been painted. */
const isReady = async (window: BrowserWindow): Promise<boolean> =>
  (await window.webContents
    .executeJavaScript(
      `document.documentElement.dataset.ready === 'true' &&
       new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`,
    )
    .catch(() => false)) === true;
