/** The examples of the CommonMark specification (`spec.json`): the same text, and raw HTML inert. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { z } from 'zod';
import { isWebAddress } from '#shared/model/basics';
import { share } from '../metrics';
import type { CorpusReport } from '../report';
import { importBytes, textOfHtml, wholeText } from '../text-of';

const examplesSchema = z.array(
  z.object({ example: z.number(), section: z.string(), markdown: z.string(), html: z.string() }),
);

export async function evaluateCommonmark(folder: string): Promise<CorpusReport | null> {
  const path = join(folder, 'spec.json');
  if (!existsSync(path)) return null;
  const examples = examplesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const peer = new MarkdownIt('commonmark');
  const ours: boolean[] = [];
  const theirs: boolean[] = [];
  const inert: boolean[] = [];
  const notes: string[] = [];
  for (const { example, section, markdown, html } of examples) {
    const article = await importBytes(Buffer.from(markdown), 'example.md');
    inert.push(typeof article === 'string' || isInert(article.document));
    if (/^(?:HTML blocks|Raw HTML)$/.test(section)) continue;
    const expected = squeezed(textOfHtml(html));
    ours.push(squeezed(typeof article === 'string' ? '' : wholeText(article)) === expected);
    theirs.push(squeezed(textOfHtml(peer.render(markdown))) === expected);
    if (ours.at(-1) === false) notes.push(`${example}  ${section}`);
  }
  return {
    corpus: 'commonmark',
    cases: examples.length,
    figures: [
      {
        measure: 'text equal (without the sections on HTML)',
        unit: 'share',
        better: 'higher',
        goal: 1,
        ours: share(ours),
        peers: { 'markdown-it': share(theirs) },
      },
      { measure: 'raw HTML inert', unit: 'share', better: 'higher', goal: 1, ours: share(inert), peers: {} },
    ],
    notes: notes.slice(0, 40),
  };
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** No address in the document that could run or load anything. */
function isInert(node: unknown): boolean {
  if (Array.isArray(node)) return node.every(isInert);
  if (typeof node !== 'object' || node === null) return true;
  if ('href' in node && !(typeof node.href === 'string' && isWebAddress(node.href))) return false;
  return Object.values(node).every(isInert);
}
