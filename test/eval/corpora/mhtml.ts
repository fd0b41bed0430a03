/** Web archives, measured against the page inside imported as a saved page. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import PostalMime from 'postal-mime';
import { openWebArchive, pictureOf } from '#electron/import/formats/mhtml/archive';
import { share } from '../metrics';
import type { CorpusReport } from '../report';
import { importBytes, textOf } from '../text-of';
import { filesBelow } from './files';

export async function evaluateMhtml(folder: string): Promise<CorpusReport | null> {
  const files = filesBelow(folder, /\.mht(?:ml)?$/i);
  if (files.length === 0) return null;
  const ours: boolean[] = [];
  const theirs: boolean[] = [];
  const pictures: boolean[] = [];
  const notes: string[] = [];
  for (const file of files) {
    const bytes = readFileSync(file);
    const name = basename(file);
    const archive = openWebArchive(bytes);
    const page = await textIn(archive?.page.content() ?? new Uint8Array(), `${name}.html`);
    ours.push((await textIn(bytes, name)) === page);
    const mail = await PostalMime.parse(bytes).catch(() => null);
    theirs.push((await textIn(Buffer.from(mail?.html ?? ''), `${name}.html`)) === page);
    for (const part of archive?.resources ?? []) {
      const location = part.headers.get('content-location');
      if (part.type.startsWith('image/') && location !== undefined)
        pictures.push((pictureOf(bytes, location)?.content.length ?? 0) > 0);
    }
    if (ours.at(-1) === false) notes.push(`other text  ${name}`);
  }
  return {
    corpus: 'mhtml',
    cases: files.length,
    figures: [
      {
        measure: 'same text as the page inside',
        unit: 'share',
        better: 'higher',
        goal: 1,
        ours: share(ours),
        peers: { 'postal-mime': share(theirs) },
      },
      {
        measure: 'pictures given from the archive',
        unit: 'share',
        better: 'higher',
        goal: 1,
        ours: share(pictures),
        peers: {},
      },
    ],
    notes,
  };
}

/** Empty when there is no text to import. */
async function textIn(bytes: Uint8Array, name: string): Promise<string> {
  const article = await importBytes(bytes, name);
  return typeof article === 'string' ? '' : textOf(article);
}
