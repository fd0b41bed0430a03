import { expect } from 'vitest';
import type { RunningApp } from './app';
import { axeFindings, setTheme } from './axe';

/** What is shown now: axe finds nothing, and pictures of it are kept in both themes and both sizes. */
export async function photographed({ app, page, screenshot }: RunningApp, name: string): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  for (const [width, height] of [
    [1920, 1080],
    [1280, 800],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await page.waitForFunction((wanted) => innerWidth === wanted, width);
    for (const theme of ['dark', 'light'] as const) {
      await setTheme(page, theme);
      await screenshot(`${name}-${theme}-${width}`);
    }
  }
}
