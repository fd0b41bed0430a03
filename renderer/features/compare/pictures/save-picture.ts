/** A picture or its table as a file. */
import Papa from 'papaparse';
import { bridge } from '#renderer/bridge/bridge';
import { sayWritten, succeeded } from '#renderer/state/messages';
import type { Input } from '#shared/ipc/contract';
import { drawn, type Draw } from './drawing';
import { inksFor } from './inks';

export type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] };
/** Pixels of the file, twice as many in a PNG. */
const width = 900;

export async function savePicture(
  format: 'svg' | 'png' | 'csv',
  title: string,
  draw: Draw,
  table: Table,
): Promise<void> {
  const saved = await bridge.call('compare:save-picture', await content(format, title, draw, table));
  if (succeeded(saved) && saved.value !== null) sayWritten(`Saved ${saved.value.file}`);
}

async function content(
  format: 'svg' | 'png' | 'csv',
  title: string,
  draw: Draw,
  table: Table,
): Promise<Input<'compare:save-picture'>> {
  const name = title.toLowerCase();
  if (format === 'csv') return { format, name, text: csvOf(table) };
  const svg = onPaper(draw, title);
  return format === 'svg' ? { format, name, text: textOf(svg) } : { format, name, bytes: await pngOf(svg) };
}

/** Files are for paper and pages of others: light, on a ground of their own. */
function onPaper(draw: Draw, title: string): SVGSVGElement {
  const inks = inksFor('light');
  const svg = drawn(draw, { width, inks }, title);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', inks('paper')],
  ] as const)
    ground.setAttribute(name, value);
  svg.prepend(ground);
  return svg;
}

const textOf = (svg: SVGSVGElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;

async function pngOf(svg: SVGSVGElement): Promise<string> {
  const image = new Image();
  const bytes = new TextEncoder().encode(textOf(svg));
  image.src = `data:image/svg+xml;base64,${base64(bytes)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * Number(svg.getAttribute('width'));
  canvas.height = 2 * Number(svg.getAttribute('height'));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(text);
}

/** A cell that begins with = + - @ would be run as a formula; an apostrophe makes it text. */
const csvOf = ({ head, rows }: Table): string =>
  `\ufeff${Papa.unparse({ fields: [...head], data: rows.map((row) => [...row]) }, { newline: '\r\n', escapeFormulae: true })}\r\n`;
