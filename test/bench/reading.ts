/**
 * Reading and coding in the real window: an article of a million characters with ten thousand overlapping annotations,
 * beside the bare text in ProseMirror in the same window, and beside the same article with a hundred annotations.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { removeHome, startApp } from '../helpers/app';
import { createLongProject, numbers } from '../helpers/long-article';
import type { PageSpan, Way } from './reading-page';
import { quantile, type Row } from './row';

const characters = 1_000_000;
const rounds = 9;
const presses = 40;

/** The display's pace would hide what a frame costs; scrolling is measured at that pace. */
const unpaced = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const ways = ['bare', 'floor', 'decorations'] as const;
/** Seconds each: fewer rounds. */
const recogitoRounds = 3;

export async function measureReading(): Promise<Row[]> {
  const few = await inWindow(100, unpaced, keysIn);
  const many = await inWindow(10_000, unpaced, keysIn);
  const open = await inWindow(10_000, unpaced, openings);
  const other = await inWindow(10_000, unpaced, otherTimes);
  const scroll = await inWindow(10_000, [], scrolls);
  const what = 'with 10,000 annotations';
  const [key50, few50] = [quantile(many.keys, 0.5), quantile(few.keys, 0.5)];
  const row = (measure: string, ours: number, goal: number | null, beside: Partial<Row> = {}): Row => ({
    measure,
    ours,
    unit: 'ms',
    peer: null,
    floor: null,
    goal,
    ...beside,
  });
  return [
    row(`open the long article ${what}`, open.ours, open.bare / 2, { peer: open.decorations, floor: open.floor }),
    row(`open the long article ${what}, beside Recogito`, open.ours, open.recogito / 30, { peer: open.recogito }),
    row('open the long article, bare text in ProseMirror', open.bare, null),
    row(`key to highlight and claim painted ${what}, p95`, quantile(many.keys, 0.95), 16, {
      peer: quantile(many.decorations, 0.95),
      floor: quantile(many.floor, 0.95),
    }),
    row(`key to highlight and claim painted ${what}, p95, beside Recogito`, quantile(many.keys, 0.95), 16, {
      peer: quantile(many.recogito, 0.95),
    }),
    row(`key to highlight and claim painted ${what}, median, beside 100`, key50, few50 * 1.3, { floor: few50 }),
    row(`frames missed while scrolling ${what}`, scroll.ours, 2, {
      unit: '%',
      peer: scroll.decorations,
      floor: scroll.floor,
    }),
    row(`select to the coding bar ${what}, p95`, quantile(other.select, 0.95), 16),
    row(`rest of the mouse to the card ${what}, p95`, quantile(other.hover, 0.95), 16),
    row(`list of overlapping claims ${what}, p95`, quantile(other.pick, 0.95), 16),
    row(`jump to a claim across the article ${what}, p95`, quantile(other.jump, 0.95), 50),
  ];
}

type Opened = { readonly page: Page; readonly paragraphs: readonly string[]; readonly spans: readonly PageSpan[] };

async function inWindow<T>(
  annotations: number,
  args: readonly string[],
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'warrant-bench-'));
  const folder = join(home, 'Long.warrant');
  const text = await createLongProject(folder, characters, annotations);
  const running = await startApp({ home, args: [folder, ...args] });
  try {
    const { page } = running;
    await page.evaluate(await pageScript());
    const below = numbers(11);
    const spans = Array.from({ length: annotations }, (_, index) => {
      const start = below(text.length - 400);
      return { start, end: start + 20 + below(200), colour: index % 4 };
    });
    await settled(page);
    return await work({ page, paragraphs: text.split('\n\n'), spans });
  } finally {
    await running.close();
    await removeHome(home);
  }
}

/** Until the whole text is laid out. */
async function settled(page: Page): Promise<void> {
  await page.locator('.ProseMirror p').first().waitFor();
  await page.waitForFunction(() =>
    document.adoptedStyleSheets.every((sheet) =>
      [...sheet.cssRules].every(({ cssText }) => !cssText.includes('nth-child')),
    ),
  );
  await page.waitForTimeout(500);
}

const openBeside = (page: Page, way: Way, paragraphs: readonly string[], spans: readonly PageSpan[]): Promise<number> =>
  page.evaluate((given) => window.readingPage?.open(given.way, given.paragraphs, given.spans) ?? Number.NaN, {
    way,
    paragraphs,
    spans,
  });
const closeBeside = (page: Page): Promise<unknown> => page.evaluate(() => window.readingPage?.close());

async function openings({ page, paragraphs, spans }: Opened) {
  const times: Record<Way | 'ours', number[]> = { ours: [], bare: [], floor: [], decorations: [], recogito: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ways) {
      times[way].push(await openBeside(page, way, paragraphs, spans));
      await closeBeside(page);
    }
    if (round < recogitoRounds) {
      times.recogito.push(await openBeside(page, 'recogito', paragraphs, spans));
      await closeBeside(page);
    }
    times.ours.push(await openingTime(page));
  }
  const { ours, bare, floor, decorations, recogito } = times;
  return {
    ours: quantile(ours, 0.5),
    bare: quantile(bare, 0.5),
    floor: quantile(floor, 0.5),
    decorations: quantile(decorations, 0.5),
    recogito: quantile(recogito, 0.5),
  };
}

async function keysIn({ page, paragraphs, spans }: Opened) {
  const keys = await keyTimes(page);
  const beside = { floor: [] as number[], decorations: [] as number[], recogito: [] as number[] };
  for (const way of ['floor', 'decorations', 'recogito'] as const) {
    await openBeside(page, way, paragraphs, spans);
    await page.waitForTimeout(300);
    for (let press = 0; press < presses; press += 1) {
      beside[way].push(await page.evaluate(() => window.readingPage?.add() ?? Number.NaN));
      await page.waitForTimeout(40);
    }
    await closeBeside(page);
  }
  return { keys, ...beside };
}

async function scrolls({ page, paragraphs, spans }: Opened) {
  const ours = await framesMissed(page);
  const beside = { floor: 0, decorations: 0 };
  for (const way of ['floor', 'decorations'] as const) {
    await openBeside(page, way, paragraphs, spans);
    await page.waitForTimeout(300);
    beside[way] = await framesMissed(page);
    await closeBeside(page);
  }
  return { ours, ...beside };
}

/** From leaving another view to the article with its highlights painted. */
async function openingTime(page: Page): Promise<number> {
  await page.getByRole('radio', { name: 'History' }).click();
  await page.waitForTimeout(150);
  return page.evaluate(async () => {
    const read = [...document.querySelectorAll<HTMLElement>('[role=radio]')].find(
      (each) => each.textContent === 'Read',
    );
    const begun = performance.now();
    read?.click();
    await window.readingPage?.painted(
      () => document.querySelector('.ProseMirror p') !== null && document.querySelector('.highlight > span') !== null,
    );
    return performance.now() - begun;
  });
}

/** Whole way: key, command, reducer, store, panels, and the frame with the new highlight and the new claim in the list. */
async function keyTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let press = 0; press < presses; press += 1) {
    times.push(
      await page.evaluate(async (shift) => {
        const node = document.querySelectorAll('.ProseMirror p')[1 + (shift % 3)]?.firstChild;
        const editor = document.querySelector<HTMLElement>('.ProseMirror');
        if (node == null || editor === null) throw new Error('no article is shown');
        editor.focus();
        getSelection()?.setBaseAndExtent(node, 5 + shift, node, 40 + shift);
        await new Promise((done) => setTimeout(done, 60));
        const count = (): number => document.querySelectorAll('.highlight').length;
        const chosen = (): string | undefined => document.querySelector<HTMLElement>('.claim.selected')?.dataset.id;
        const [before, chosenBefore] = [count(), chosen()];
        const begun = performance.now();
        editor.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true }));
        const came = await window.readingPage?.painted(() => count() > before && chosen() !== chosenBefore);
        return came === true ? performance.now() - begun : Number.NaN;
      }, press),
    );
    await page.waitForTimeout(60);
  }
  return times;
}

/** What the mouse and the keyboard ask for besides coding. */
async function otherTimes({ page }: Opened) {
  return page.evaluate(async (times) => {
    const pause = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));
    const editor = document.querySelector<HTMLElement>('.ProseMirror');
    if (editor === null) throw new Error('no article is shown');
    const press = (key: string): boolean =>
      (document.activeElement ?? editor).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    /** NaN when it did not come. */
    const until = async (act: () => void, there: () => boolean, patience = 400): Promise<number> => {
      const begun = performance.now();
      act();
      return (await window.readingPage?.painted(there, patience)) === true ? performance.now() - begun : Number.NaN;
    };
    const seen = (selector: string) => (): boolean => document.querySelector(selector) !== null;
    const textOf = (index: number): ChildNode => {
      const node = document.querySelectorAll('.ProseMirror p')[index]?.firstChild;
      if (node == null) throw new Error('there are too few paragraphs');
      return node;
    };
    const select: number[] = [];
    const pick: number[] = [];
    const hover: number[] = [];
    const jump: number[] = [];
    editor.focus();
    for (let round = 0; round < times; round += 1) {
      getSelection()?.collapse(textOf(1), 0);
      await pause(60);
      select.push(
        await until(
          () => getSelection()?.setBaseAndExtent(textOf(1), 3, textOf(1), 50 + round),
          seen('.coding-bar:not([inert])'),
        ),
      );
      getSelection()?.collapse(textOf(round % 4), 12 * (round % 24));
      await pause(60);
      pick.push(await until(() => press('q'), seen('.overlap-list')));
      press('Escape');
      await pause(60);
      editor.focus();
      const range = document.createRange();
      range.setStart(textOf(round % 4), 12 * (round % 24));
      range.setEnd(textOf(round % 4), 12 * (round % 24) + 1);
      const { left, top, height } = range.getBoundingClientRect();
      const rest = 350;
      const shown = await until(
        () =>
          editor.dispatchEvent(
            new PointerEvent('pointermove', { clientX: left + 2, clientY: top + height / 2, bubbles: true }),
          ),
        seen('.hover-card'),
        800,
      );
      hover.push(shown - rest);
      editor.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      await pause(30);
    }
    const list = document.querySelector('.claim-scroller');
    const reader = document.querySelector('.reader');
    for (let round = 0; round < times; round += 1) {
      if (list === null || reader === null) break;
      list.scrollTop = ((round * 7919) % 100) * 0.01 * list.scrollHeight;
      await pause(120);
      const summary = list.querySelectorAll<HTMLElement>('.claim:not(.selected) .claim-summary')[7];
      const before = reader.scrollTop;
      jump.push(
        await until(
          () => summary?.click(),
          () => reader.scrollTop !== before,
        ),
      );
      await pause(60);
    }
    const came = (values: readonly number[]): number[] => values.filter((value) => !Number.isNaN(value));
    return { select: came(select), pick: came(pick), hover: came(hover), jump: came(jump) };
  }, presses);
}

/** Share of the display's frames that came late while the article scrolls by, 60 pixels a frame. */
async function framesMissed(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const scroller = window.readingPage?.scroller ?? document.querySelector('.reader');
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

async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: resolve('test/bench/reading-page.ts'), formats: ['iife'], name: 'beside', fileName: 'beside' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) if ('output' in output) return output.output[0].code;
  throw new Error('the page was not built');
}
