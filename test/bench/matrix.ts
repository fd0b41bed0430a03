/**
 * The matrix in the real window: how soon it stands after it was asked for, how soon a judged cell is painted, and how many
 * frames are missed while thousands of rows scroll by. By the clock, which counts what else the machine does, and beside it
 * by the processor time that the window's thread took.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { removeHome, startApp, type RunningApp } from '../helpers/app';
import { projectOnDisk } from '../helpers/article-project';
import { matrixRows, matrixText } from '../helpers/matrix-project';
import { watchWindow } from '../helpers/window-work';
import { quantile, type Row } from './row';

const rounds = 9;
const frames = 400;
const judged = 48;
/** Milliseconds: the index and the scores are made in the first moments of a project, and take what they get of the machine. */
const rest = 3000;
/** The display's pace would hide what a frame costs, and add what is left of the frame under way. */
const unpaced = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
/** Cells judged before the first is judged again, which then has to become something else. */
const cells = 24;

export async function measureMatrix(): Promise<Row[]> {
  const what = '200 sources x 6 explanations x 10,000 links';
  const opening = await inWindow(200, 10_000, [], async ({ page }) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await openingTime(page));
    return times;
  });
  const painting = await inWindow(200, 10_000, unpaced, ({ page }) => paintingTimes(page));

  const { missed, processor } = await inWindow(5000, 20_000, [], async ({ app, page }) => {
    const late = await framesMissed(page);
    const watched = await watchWindow(app);
    await framesMissed(page);
    return { missed: late, processor: (await watched()).total / frames };
  });
  return [
    { measure: `matrix opens, ${what}`, ours: quantile(opening, 0.5), unit: 'ms', peer: null, floor: null, goal: 200 },
    {
      measure: 'judged cell is painted, 95th percentile',
      ours: quantile(painting, 0.95),
      unit: 'ms',
      peer: null,
      floor: null,
      goal: 16,
    },
    {
      measure: 'judged cell is painted, median',
      ours: quantile(painting, 0.5),
      unit: 'ms',
      peer: null,
      floor: null,
      goal: null,
    },
    { measure: 'frames missed while 5,000 rows scroll by', ours: missed, unit: '%', peer: null, floor: null, goal: 2 },
    {
      measure: 'processor time a frame while 5,000 rows scroll by',
      ours: processor,
      unit: 'ms',
      peer: null,
      floor: null,
      goal: 1000 / 60,
    },
  ];
}

async function inWindow<T>(
  sources: number,
  links: number,
  switches: readonly string[],
  measure: (running: RunningApp) => Promise<T>,
): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'warrant-bench-'));
  const folder = join(home, 'Matrix.warrant');
  await projectOnDisk(folder, matrixRows(sources, links), () => [matrixText]);
  const running = await startApp({ home, args: [folder, ...switches] });
  try {
    const { page } = running;
    await page.getByRole('radio', { name: 'Compare' }).click();
    await page.getByRole('radio', { name: 'Matrix', exact: true }).click();
    await page.locator('.ach-rows .ach-row').first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(rest);
    return await measure(running);
  } finally {
    await running.close();
    await removeHome(home);
  }
}

/** From asking for the view to its rows painted; after a change each time, so that it is worked out anew. */
async function openingTime(page: Page): Promise<number> {
  await page.getByRole('radio', { name: 'History' }).click();
  await page.waitForTimeout(300);
  return page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const view = [...document.querySelectorAll<HTMLElement>('[role=radio]')].find(
      (each) => each.textContent === 'Compare',
    );
    const begun = performance.now();
    view?.click();
    while (document.querySelector('.ach-rows .ach-row') === null) await frame();
    await frame();
    return performance.now() - begun;
  });
}

/**
 * From the button that judges a cell, in a window at rest, to the frame that shows the mark: the one whose callbacks find
 * it in the page. It is through, as in the bench of reading, at the first task after it.
 */
async function paintingTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < judged; round += 1) {
    const row = page.locator('.ach-rows .ach-row').nth(round % 8);
    await row
      .locator('.ach-cell')
      .nth(round % 6)
      .click();
    await page.getByRole('button', { name: /^Judge (otherwise|again)…$/ }).click();
    const radios = page.locator('.judge-rating');
    await radios.nth(5 + ((round + Math.floor(round / cells)) % 2)).click();
    await page.getByLabel('Why').fill(`Round ${round}`);
    times.push(
      await page.evaluate(async () => {
        /** Whether it was there before the frame was drawn; told when the frame is through. */
        const frame = (there: () => boolean): Promise<boolean> =>
          new Promise((done) =>
            requestAnimationFrame(() => {
              const found = there();
              void scheduler.postTask(() => done(found), { priority: 'user-blocking' });
            }),
          );
        const open = document.querySelector('.ach-cell[aria-selected=true]');
        const button = [...document.querySelectorAll<HTMLElement>('.judge-form button')].find(
          (each) => each.textContent === 'Judge',
        );
        const name = (): string =>
          document.querySelector('.ach-cell[aria-selected=true]')?.getAttribute('aria-label') ?? '';
        const before = name();
        if (open === null || button === undefined) throw new Error('no cell is open');
        await new Promise((done) => setTimeout(done, 200));
        const begun = performance.now();
        button.click();
        while (!(await frame(() => name() !== before)));
        return performance.now() - begun;
      }),
    );
    await page.waitForTimeout(150);
  }
  return times;
}

/** Share of the display's frames that came late while the rows scroll by, 120 pixels a frame. */
async function framesMissed(page: Page): Promise<number> {
  return page.evaluate(async (count) => {
    const scroller = document.querySelector('.ach-grid');
    if (scroller === null) throw new Error('no matrix is shown');
    const usual = 1000 / 60;
    let last = 0;
    let late = 0;
    scroller.scrollTop = 0;
    for (let frame = 0; frame < count; frame += 1) {
      const now = await new Promise<number>((done) => requestAnimationFrame(done));
      if (last > 0) late += Math.max(0, Math.round((now - last) / usual) - 1);
      last = now;
      scroller.scrollTop += 120;
    }
    return (100 * late) / (count + late);
  }, frames);
}
