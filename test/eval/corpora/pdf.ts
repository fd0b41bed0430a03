/** PDFs of every kind, many of them broken on purpose: each must end soon, with its text or a reason. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pdfText } from '../../helpers/pdf-text';
import { median, share, tokenOverlap, tokens } from '../metrics';
import type { CorpusReport } from '../report';
import { importBytes, timed, wholeText } from '../text-of';
import { filesBelow } from './files';

const limit = 10_000;

/** Codes of a font that names no characters come out as controls: nobody can read them. */
const isText = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

export async function evaluatePdf(folder: string): Promise<CorpusReport | null> {
  const files = filesBelow(folder, /\.pdf$/i);
  if (files.length === 0) return null;
  const ended: boolean[] = [];
  const times: number[] = [];
  const peerTimes: number[] = [];
  const recalls: number[] = [];
  const notes: string[] = [];
  let withText = 0;
  let peerWithText = 0;
  for (const file of files) {
    const bytes = readFileSync(file);
    const name = basename(file);
    const { value: article, ms } = await timed(() => importBytes(bytes, name));
    const text = typeof article === 'string' ? '' : wholeText(article);
    const peer = await timed(() => pdfText(bytes));
    ended.push(ms <= limit && (text !== '' || (typeof article === 'string' && article !== '')));
    times.push(ms);
    peerTimes.push(peer.ms);
    if (isText(text)) withText += 1;
    if (isText(peer.value)) peerWithText += 1;
    if (tokens(peer.value).length >= 5) {
      const { recall } = tokenOverlap(text, peer.value);
      recalls.push(recall);
      if (recall < 0.5) notes.push(`recall ${recall.toFixed(2)}  ${name}`);
    }
    if (ms > limit) notes.push(`${Math.round(ms)} ms  ${name}`);
  }
  return {
    corpus: 'pdf',
    cases: files.length,
    figures: [
      {
        measure: 'ended within 10 s with text or a reason',
        unit: 'share',
        better: 'higher',
        goal: 1,
        ours: share(ended),
        peers: {},
      },
      {
        measure: 'files with text',
        unit: 'count',
        better: 'higher',
        goal: null,
        ours: withText,
        peers: { 'pdf.js text': peerWithText },
      },
      {
        measure: 'words of pdf.js found, median',
        unit: 'score',
        better: 'higher',
        goal: null,
        ours: median(recalls),
        peers: { 'pdf.js text': 1 },
      },
      {
        measure: 'slowest file',
        unit: 'ms',
        better: 'lower',
        goal: limit,
        ours: Math.max(...times),
        peers: { 'pdf.js text': Math.max(...peerTimes) },
      },
      {
        measure: 'time of a file, median',
        unit: 'ms',
        better: 'lower',
        goal: null,
        ours: median(times),
        peers: { 'pdf.js text': median(peerTimes) },
      },
    ],
    notes,
  };
}
