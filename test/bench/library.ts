/**
 * The library of ten thousand articles in the real window: how long until its list stands there, what scrolling it and
 * typing in its filter cost, and what one key press of coding costs beside a library of a hundred.
 */
import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeArticle } from '#electron/storage/article-files';
import { buildProject } from '#electron/storage/create-project';
import { nodeFileSystem } from '#electron/storage/file-system';
import type { ArticleText } from '#shared/model/article';
import { defaultCodes } from '#shared/model/default-codebook';
import type { ProjectRows } from '#shared/model/project';
import { removeHome, selectWords, startApp } from '../helpers/app';
import { aClaim, anAnnotation, anArticle, noon, someRows } from '../helpers/builders';
import { watchWindow } from '../helpers/window-work';
import { quantile, type Row } from './row';

const text = 'The cuts of this winter were explained in four ways, and each of them was believed by somebody.';
const annotationsAnArticle = 3;
const letters = [...'harbour', ...'foundry'];

type Figures = {
  readonly paint: number;
  readonly missed: number;
  readonly filter: number;
  readonly status: number;
  readonly coding: number;
};

export async function measureLibrary(): Promise<Row[]> {
  const few = await inWindow(100);
  const many = await inWindow(10_000);
  const row = (measure: string, ours: number, floor: number | null, goal: number | null, unit: Row['unit'] = 'ms') => ({
    measure,
    ours,
    unit,
    peer: null,
    floor,
    goal,
  });
  return [
    row('library of 10,000 articles: from another view to the list painted', many.paint, few.paint, 100),
    row('library of 10,000 articles: frames missed while scrolling', many.missed, few.missed, 2, '%'),
    row('library of 10,000 articles: filter key to the list painted, p95', many.filter, few.filter, 50),
    row('library of 10,000 articles: status key, longest task of the window', many.status, few.status, 50),
    row('coding in one of 10,000 articles, sorted by claims: longest task', many.coding, few.coding, 50),
  ];
}

async function inWindow(articles: number): Promise<Figures> {
  const home = await mkdtemp(join(tmpdir(), 'warrant-bench-'));
  const folder = join(home, 'Library.warrant');
  await build(folder, articles);
  const running = await startApp({ home, args: [folder] });
  const { app, page } = running;
  try {
    const list = page.getByRole('grid', { name: 'Articles' });
    await list.getByRole('row').first().waitFor();
    const paint: number[] = [];
    for (let round = 0; round < 5; round += 1) paint.push(await paintTime(page));
    const missed = await framesMissed(page);
    const filter = await filterTimes(page);
    await list.getByRole('row').first().click();
    const stopStatus = await watchWindow(app);
    await page.keyboard.press('Alt+Shift+3');
    await page.waitForTimeout(1500);
    const status = (await stopStatus()).longest;
    await page.getByRole('button', { name: /^Order:/ }).click();
    await page.getByRole('menuitemradio', { name: 'Number of claims' }).click();
    await page.waitForTimeout(1000);
    await selectWords(page, 'of them was believed');
    const stopCoding = await watchWindow(app);
    await page.keyboard.press('1');
    await page.getByRole('button', { name: /^Undo: Cod/ }).waitFor();
    await page.waitForTimeout(2000);
    const coding = (await stopCoding()).longest;
    return { paint: quantile(paint, 0.5), missed, filter: quantile(filter, 0.95), status, coding };
  } finally {
    await running.close();
    await removeHome(home);
  }
}

async function build(folder: string, articles: number): Promise<void> {
  const rows = libraryRows(articles);
  await buildProject(nodeFileSystem, folder, rows, noon);
  // The newest alone is opened.
  const textHash = createHash('sha256').update(text).digest('hex');
  const [newest] = rows.articles;
  if (newest === undefined) throw new Error('there are no articles');
  const stored: ArticleText = {
    id: newest.id,
    document: {
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { folded: null, page: null }, content: [{ type: 'text', text }] }],
    },
    textHash,
    candidates: [],
  };
  const written = await writeArticle(nodeFileSystem, folder, stored, new TextEncoder().encode(text));
  if (!written.ok) throw new Error(written.error.message);
}

/** The first article is the newest, and the one whose text is there. */
function libraryRows(count: number): ProjectRows {
  const words = 'harbour foundry survey ledger memo count winter signal desk crane ticket registry'.split(' ');
  const word = (index: number, of: number): string => words[(index * (of + 3) + of) % words.length] ?? '';
  const statuses = ['new', 'reading', 'coded', 'set-aside'] as const;
  const articles = Array.from({ length: count }, (_, index) => ({
    ...anArticle(`article-${index}`, text, {
      title: `${word(index, 1)} ${word(index, 2)} ${word(index, 5)} ${index}`,
      publisher: `The ${word(index, 7)} ${index % 90}`,
      published: new Date(Date.UTC(2026, 0, 1) - index * 3_600_000 * 6).toISOString().slice(0, 10),
    }),
    status: statuses[index % 4] ?? 'new',
  }));
  const mentions = articles.flatMap(({ id }, index) =>
    Array.from({ length: annotationsAnArticle }, (_, at) => ({ id, name: `${index}-${at}`, code: (index + at) % 4 })),
  );
  return someRows({
    codes: [...defaultCodes],
    articles,
    claims: mentions.map(({ name }) => aClaim(`claim-${name}`, `What ${name} says`)),
    annotations: mentions.map(({ id, name, code }) =>
      anAnnotation(`mention-${name}`, {
        text,
        exact: 'explained in four ways',
        articleId: id,
        claimId: `claim-${name}`,
        codeIds: [defaultCodes[code]?.id ?? ''],
      }),
    ),
  });
}

async function paintTime(page: Page): Promise<number> {
  await page.getByRole('radio', { name: 'History' }).click();
  await page.waitForTimeout(300);
  return page.evaluate(async () => {
    const read = [...document.querySelectorAll<HTMLElement>('[role=radio]')].find(
      ({ textContent }) => textContent === 'Read',
    );
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const begun = performance.now();
    read?.click();
    while (document.querySelector('.article-list .article-title') === null) await frame();
    await frame();
    return performance.now() - begun;
  });
}

/** Share of the display's frames that came late while the list scrolls by, 300 pixels a frame. */
async function framesMissed(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('.article-list');
    if (scroller === null) throw new Error('no list is shown');
    const usual = 1000 / 60;
    let last = 0;
    let late = 0;
    const frames = 400;
    for (let count = 0; count < frames; count += 1) {
      const now = await new Promise<number>((done) => requestAnimationFrame(done));
      if (last > 0) late += Math.max(0, Math.round((now - last) / usual) - 1);
      last = now;
      scroller.scrollTop = (scroller.scrollTop + 300) % Math.max(1, scroller.scrollHeight - scroller.clientHeight);
    }
    scroller.scrollTop = 0;
    return (100 * late) / (frames + late);
  });
}

/** Each letter from the key to the frame with the list it leaves; a letter that leaves all rows paints none. */
async function filterTimes(page: Page): Promise<number[]> {
  const field = page.getByRole('searchbox', { name: 'Narrow the list' });
  const times: number[] = [];
  for (const [index, letter] of letters.entries()) {
    if (index % 7 === 0) await field.fill('');
    await page.waitForTimeout(150);
    times.push(
      await page.evaluate(async (key) => {
        const input = document.querySelector<HTMLInputElement>('.library-filter input');
        const told = document.querySelector('#library-title .quiet');
        if (input === null || told === null) throw new Error('no list is shown');
        const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const before = told.textContent;
        const begun = performance.now();
        set?.call(input, input.value + key);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        for (let frames = 0; told.textContent === before && frames < 20; frames += 1) await frame();
        return told.textContent === before ? Number.NaN : performance.now() - begun;
      }, letter),
    );
  }
  await field.fill('');
  await page.waitForTimeout(300);
  return times.filter((time) => !Number.isNaN(time));
}
