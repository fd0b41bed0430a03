/**
 * Attacks in titles, quotes, statements, warrants, reasons and memos come out of a brief and of pictures as text: opened in
 * the real Chromium with scripts allowed and without our policy, nothing runs and nothing is asked for.
 */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import MarkdownIt from 'markdown-it';
import type { Dialog, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerDialogs, removeHome, startApp, type RunningApp } from '../helpers/app';
import { createHostileProject } from '../helpers/hostile-project';
import { plainWindow } from '../helpers/plain-window';
import { xssPayloads } from '../helpers/xss-payloads';

const payloads = await xssPayloads();
if (payloads === null) console.warn('SKIPPED: no ../shared/corpora/xss beside the project.');

let running: RunningApp;
let plain: Awaited<ReturnType<typeof plainWindow>>;
let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warrant-hostile-'));
  const folder = join(home, 'Hostile.warrant');
  await createHostileProject(folder, payloads ?? ['none']);
  running = await startApp({ home, args: [folder] });
  plain = await plainWindow();
  running.page.on('dialog', (dialog) => {
    running.problems.push(`ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
});
afterAll(async () => {
  await plain.close();
  await running.close();
  await removeHome(home);
});

/** What a page is made of, after everything in it was hovered, focused and clicked. */
type Opened = {
  readonly ran: string[];
  readonly asked: string[];
  readonly elements: string[];
  readonly attributes: string[];
};

/** Opens a file in a window without our rules, in which scripts may run. */
async function opened(file: string): Promise<Opened> {
  const { page } = plain;
  const ran: string[] = [];
  const asked: string[] = [];
  const onDialog = (dialog: Dialog): void => {
    ran.push(dialog.message());
    void dialog.dismiss();
  };
  const onError = ({ message }: Error): void => void ran.push(message);
  const onRequest = (request: Request): void => void asked.push(request.url());
  page.on('dialog', onDialog).on('pageerror', onError).on('request', onRequest);
  const { href } = pathToFileURL(file);
  await page.goto(href);
  const found = await page.evaluate(async () => {
    const all = [...document.querySelectorAll('*')];
    for (const element of all)
      for (const type of [
        'mouseover',
        'mouseenter',
        'pointerover',
        'focus',
        'error',
        'load',
        'animationstart',
        'wheel',
        'toggle',
      ])
        element.dispatchEvent(new Event(type, { bubbles: type.startsWith('mouse') }));
    await new Promise((done) => setTimeout(done, 1000));
    return {
      elements: [...new Set(all.map(({ localName }) => localName))].sort(),
      attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))].sort(),
    };
  });
  page.off('dialog', onDialog).off('pageerror', onError).off('request', onRequest);
  return { ran, asked: asked.filter((url) => url !== href), ...found };
}

async function saveBrief(format: string, file: string): Promise<void> {
  const { app, page } = running;
  await answerDialogs(app, { save: file });
  await page.getByRole('button', { name: 'Brief…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Brief of the comparison' });
  await dialog.getByText('With the memos on claims').click();
  await dialog.getByRole('region', { name: 'Preview of the brief' }).getByText('In short').waitFor({ timeout: 60_000 });
  await dialog.getByRole('button', { name: `Save as ${format}…` }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
}

test.skipIf(payloads === null)('what runs in that window is noticed', async () => {
  const file = join(home, 'attack.html');
  await writeFile(file, '<!doctype html><img src="x.png" onerror="alert(1)"><p onmouseover="alert(2)">');
  const { ran, asked, elements } = await opened(file);
  expect(ran).toEqual(expect.arrayContaining(['1', '2']));
  expect(asked).toEqual([expect.stringContaining('x.png')]);
  expect(elements).toContain('img');
});

test.skipIf(payloads === null)('the window shows the comparison and runs nothing', async () => {
  const { page } = running;
  await page.getByRole('radio', { name: 'Compare' }).click();
  await page.getByRole('region', { name: 'What each says, lined up' }).waitFor();
  await page.getByRole('radio', { name: 'Matrix', exact: true }).click();
  await page.getByRole('grid', { name: 'Evidence against explanations' }).waitFor();
  await page
    .getByRole('gridcell', { name: /Inconsistent/ })
    .first()
    .click();
  await page.getByRole('region', { name: 'Cell' }).waitFor();
  await page.getByRole('radio', { name: 'Snapshots', exact: true }).click();
  expect(running.problems).toEqual([]);
});

const ours = {
  html: [
    'a',
    'bdi',
    'blockquote',
    'body',
    'caption',
    'div',
    'footer',
    'h1',
    'h2',
    'h3',
    'head',
    'html',
    'li',
    'main',
    'meta',
    'p',
    'q',
    'span',
    'strong',
    'style',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'title',
    'tr',
    'ul',
  ],
  markdown: [
    'a',
    'blockquote',
    'body',
    'h1',
    'h2',
    'h3',
    'head',
    'html',
    'li',
    'meta',
    'p',
    'strong',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'ul',
  ],
  svg: ['circle', 'defs', 'g', 'line', 'path', 'pattern', 'rect', 'svg', 'text', 'tspan', 'title'],
};

test.skipIf(payloads === null)('the HTML brief is text through and through, even without its policy', async () => {
  const file = join(home, 'brief.html');
  await saveBrief('web page', file);
  const html = await readFile(file, 'utf8');
  expect(html.length).toBeGreaterThan(1_000_000);
  const bare = join(home, 'bare.html');
  await writeFile(bare, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  for (const each of [file, bare]) {
    const { ran, asked, elements, attributes } = await opened(each);
    expect({ ran, asked }).toEqual({ ran: [], asked: [] });
    expect(elements.filter((name) => !ours.html.includes(name))).toEqual([]);
    expect(attributes.filter((name) => name.startsWith('on') || name === 'src' || name === 'style')).toEqual([]);
  }
  const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, address = '']) => address);
  expect(links.every((address) => /^(#|https:\/\/example\.org\/)/.test(address))).toBe(true);
});

test.skipIf(payloads === null)(
  'the Markdown brief makes nothing but text, in a reader that lets HTML through',
  async () => {
    const file = join(home, 'brief.md');
    await saveBrief('Markdown', file);
    const markdown = await readFile(file, 'utf8');
    const page = join(home, 'markdown.html');
    const rendered = new MarkdownIt({ html: true, linkify: true }).render(markdown);
    await writeFile(page, `<!doctype html><meta charset="utf-8">${rendered}`);
    const { ran, asked, elements, attributes } = await opened(page);
    expect({ ran, asked }).toEqual({ ran: [], asked: [] });
    expect(elements.filter((name) => !ours.markdown.includes(name))).toEqual([]);
    expect(attributes.filter((name) => !['charset', 'href', 'id', 'style'].includes(name))).toEqual([]);
    const styles = [...rendered.matchAll(/ style="([^"]*)"/g)].map(([, style]) => style);
    expect(new Set(styles)).toEqual(new Set(['text-align:right']));
  },
);

test.skipIf(payloads === null)('pictures saved as SVG hold names as text', async () => {
  const { app, page } = running;
  await page.getByRole('radio', { name: 'Pictures', exact: true }).click();
  await page.getByRole('img', { name: /^Narrative share/ }).waitFor({ timeout: 30_000 });
  for (const title of ['Narrative share', 'Claims against events', 'Codes together']) {
    const file = join(home, `${title}.svg`);
    await answerDialogs(app, { save: file });
    await page.getByRole('button', { name: `Save: ${title}` }).click();
    await page.getByRole('menuitem', { name: 'Drawing (SVG)' }).click();
    await page.getByText(`Saved ${file}`).waitFor();
    const { ran, asked, elements, attributes } = await opened(file);
    expect({ title, ran, asked }).toEqual({ title, ran: [], asked: [] });
    expect(elements.filter((name) => !ours.svg.includes(name))).toEqual([]);
    expect(attributes.filter((name) => /^on|href|src/.test(name))).toEqual([]);
  }
  expect(running.problems).toEqual([]);
});
