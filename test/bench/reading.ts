/**
 * Reading and coding in the real window: an article of a million characters with ten thousand overlapping annotations,
 * beside the bare text in ProseMirror in the same window, and beside the same article with a hundred annotations.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { removeHome, startApp, type RunningApp } from '../helpers/app';
import { createLongProject } from '../helpers/long-article';
import { quantile, type Row } from './row';

const characters = 1_000_000;
const rounds = 9;
const presses = 40;

type Figures = {
  readonly open: number;
  readonly bare: number;
  readonly key50: number;
  readonly key95: number;
  readonly missed: number;
};

export async function measureReading(): Promise<Row[]> {
  const few = await inWindow(100);
  const many = await inWindow(10_000);
  const what = 'with 10,000 annotations';
  return [
    {
      measure: `open the long article ${what}`,
      ours: many.open,
      unit: 'ms',
      peer: null,
      floor: many.bare,
      goal: many.bare / 2,
    },
    {
      measure: `key press to highlight painted ${what}, median`,
      ours: many.key50,
      unit: 'ms',
      peer: null,
      floor: few.key50,
      goal: few.key50 * 1.3,
    },
    {
      measure: `key press to highlight painted ${what}, p95`,
      ours: many.key95,
      unit: 'ms',
      peer: null,
      floor: few.key95,
      goal: 16,
    },
    {
      measure: `frames missed while scrolling ${what}`,
      ours: many.missed,
      unit: '%',
      peer: null,
      floor: null,
      goal: 2,
    },
  ];
}

async function inWindow(annotations: number): Promise<Figures> {
  const home = await mkdtemp(join(tmpdir(), 'warrant-bench-'));
  const folder = join(home, 'Long.warrant');
  const text = await createLongProject(folder, characters, annotations);
  const running = await startApp({ home, args: [folder] });
  try {
    const { page } = running;
    await page.evaluate(await bareScript());
    const bare: number[] = [];
    const open: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await page.evaluate((paragraphs) => window.openBare?.(paragraphs) ?? 0, text.split('\n\n')));
      open.push(await openingTime(page));
    }
    await page.waitForTimeout(500);
    const keys = await keyTimes(running);
    return {
      open: quantile(open, 0.5),
      bare: quantile(bare, 0.5),
      key50: quantile(keys, 0.5),
      key95: quantile(keys, 0.95),
      missed: await framesMissed(page),
    };
  } finally {
    await running.close();
    await removeHome(home);
  }
}

/** From leaving another view to the article with its highlights painted. */
async function openingTime(page: Page): Promise<number> {
  await page.getByRole('radio', { name: 'History' }).click();
  await page.waitForTimeout(150);
  return page.evaluate(async () => {
    const read = [...document.querySelectorAll<HTMLElement>('[role=radio]')].find(
      (each) => each.textContent === 'Read',
    );
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const begun = performance.now();
    read?.click();
    // Highlights are registered in the same task that puts the text there; the frame after it paints both.
    while (document.querySelector('.ProseMirror p') === null) await frame();
    await frame();
    return performance.now() - begun;
  });
}

/** Whole way: key, command, reducer, store, panels, and the frame with the new highlight. */
async function keyTimes({ page }: RunningApp): Promise<number[]> {
  const times: number[] = [];
  for (let press = 0; press < presses; press += 1) {
    times.push(
      await page.evaluate(async (shift) => {
        const node = document.querySelectorAll('.ProseMirror p')[1 + (shift % 3)]?.firstChild;
        const editor = document.querySelector<HTMLElement>('.ProseMirror');
        if (node == null || editor === null) throw new Error('no article is shown');
        editor.focus();
        getSelection()?.setBaseAndExtent(node, 5 + shift, node, 40 + shift);
        const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        for (let wait = 0; wait < 6; wait += 1) await frame();
        const count = (): number => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
        const before = count();
        const begun = performance.now();
        editor.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true }));
        while (count() <= before) await frame();
        await frame();
        return performance.now() - begun;
      }, press),
    );
    await page.waitForTimeout(60);
  }
  return times;
}

/** Share of the display's frames that came late while the article scrolls by, 60 pixels a frame. */
async function framesMissed(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('.reader');
    if (scroller === null) throw new Error('no article is shown');
    const usual = 1000 / 60;
    let last = 0;
    let late = 0;
    const frames = 400;
    for (let count = 0; count < frames; count += 1) {
      const now = await new Promise<number>((done) => requestAnimationFrame(done));
      if (last > 0) late += Math.max(0, Math.round((now - last) / usual) - 1);
      last = now;
      scroller.scrollTop += 60;
    }
    return (100 * late) / (frames + late);
  });
}

async function bareScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: resolve('test/bench/bare-prosemirror.ts'), formats: ['iife'], name: 'bare', fileName: 'bare' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) if ('output' in output) return output.output[0].code;
  throw new Error('the bare page was not built');
}
