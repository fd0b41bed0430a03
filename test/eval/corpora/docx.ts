/** Word files, measured against the text that stands in their XML (`w:t`). */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import mammoth from 'mammoth';
import { openZip } from '#electron/import/archive/safe-zip';
import { median, tokenOverlap, tokens } from '../metrics';
import type { CorpusReport } from '../report';
import { importBytes, textOf, textOfHtml, timed } from '../text-of';
import { filesBelow } from './files';

type Score = { readonly name: string; readonly recall: number; readonly ms: number };

export async function evaluateDocx(folder: string): Promise<CorpusReport | null> {
  const files = filesBelow(folder, /\.docx$/i);
  if (files.length === 0) return null;
  const ours: Score[] = [];
  const theirs: Score[] = [];
  const notes: string[] = [];
  let unexplained = 0;
  for (const file of files) {
    const bytes = readFileSync(file);
    const written = writtenText(bytes);
    const name = basename(file);
    const score = (text: string, ms: number): Score => ({
      name,
      recall: written === '' ? Number.NaN : tokenOverlap(text, written).recall,
      ms,
    });
    const { value: article, ms } = await timed(() => importBytes(bytes, name));
    if (typeof article !== 'string') ours.push(score(textOf(article), ms));
    else {
      ours.push(score('', ms));
      if (tokens(written).length > 0) notes.push(`refused  ${name}  ${article}`);
      if (article.startsWith('crashed')) unexplained += 1;
    }
    const peer = await timed(async () =>
      mammoth
        .convertToHtml({ buffer: bytes })
        .then((result) => result.value)
        .catch(() => ''),
    );
    theirs.push(score(textOfHtml(peer.value), peer.ms));
  }
  const recalls = (scores: readonly Score[]): number[] =>
    scores.map(({ recall }) => recall).filter((recall) => !Number.isNaN(recall));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  notes.push(
    ...ours.filter(({ recall }) => recall < 0.99).map(({ name, recall }) => `recall ${recall.toFixed(3)}  ${name}`),
  );
  return {
    corpus: 'docx',
    cases: files.length,
    figures: [
      {
        measure: 'text recall, mean',
        unit: 'score',
        better: 'higher',
        goal: 0.99,
        ours: mean(recalls(ours)),
        peers: { mammoth: mean(recalls(theirs)) },
      },
      {
        measure: 'text recall, lowest',
        unit: 'score',
        better: 'higher',
        goal: 0.99,
        ours: Math.min(...recalls(ours)),
        peers: { mammoth: Math.min(...recalls(theirs)) },
      },
      {
        measure: 'neither read nor refused with a reason',
        unit: 'count',
        better: 'lower',
        goal: 0,
        ours: unexplained,
        peers: {},
      },
      {
        measure: 'time of a file, median',
        unit: 'ms',
        better: 'lower',
        goal: null,
        ours: median(ours.map(({ ms }) => ms)),
        peers: { mammoth: median(theirs.map(({ ms }) => ms)) },
      },
    ],
    notes,
  };
}

/** All of `w:t` in the document and its notes; heads, feet and reviewers' comments are no part of the article. */
function writtenText(bytes: Uint8Array): string {
  const zip = openZip(bytes);
  if (!zip.ok) return '';
  return zip.value.entries
    .filter(({ name }) => /^word\/(?:document\d*|footnotes|endnotes)\.xml$/.test(name))
    .flatMap(({ name }) => {
      const part = zip.value.read(name);
      // A drawing is written twice, for old readers and new; it is one text.
      const xml = (part.ok ? Buffer.from(part.value).toString('utf8') : '').replace(
        /<mc:Choice[\s\S]*?<\/mc:Choice>/g,
        '',
      );
      // Paragraphs apart, runs joined: a word may be cut into several runs.
      return xml
        .split('</w:p>')
        .map((paragraph) =>
          [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)[ /]/g)]
            .map((match) => match[1] ?? ' ')
            .join(''),
        );
    })
    .map((text) => textOfHtml(text))
    .join('\n');
}
