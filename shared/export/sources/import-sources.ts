/** References from a file or the clipboard: the content says which format it is, never the name. */
import { isWebAddress } from '#shared/model/basics';
import type { EvidenceSource } from '#shared/model/source';
import { fail, ok, type Result } from '#shared/model/result';
import { readBibtex } from './bibtex';
import { emptyItem, type CslItem } from './csl-item';
import { readCslJson } from './csl-json';
import { readRis } from './ris';
import { sourceOfItem, type SourceFields } from './source-item';

/** BibTeX, RIS or CSL-JSON. */
export function readSources(text: string): Result<SourceFields[]> {
  const items = itemsIn(text);
  return items.ok ? ok(items.value.map(sourceOfItem)) : items;
}

function itemsIn(text: string): Result<CslItem[]> {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start.startsWith('[') || start.startsWith('{')) return readCslJson(start);
  if (/^TY {1,2}- ?/m.test(start)) return readRis(start);
  if (/@\s*[A-Za-z]+\s*[{(]/.test(start)) return readBibtex(start);
  return fail('unknown-format', 'This is no BibTeX, RIS or CSL-JSON.');
}

const doiPattern = /\b(10\.\d{4,9}\/[^\s"<>{}]*[^\s"<>{}.,;:)\]'’”])/;

/**
 * What was pasted, as fields of a source: a DOI, an address, or the first reference of BibTeX, RIS or CSL-JSON. Nothing
 * is looked up anywhere: a DOI or an address alone gives just that.
 */
export function sourceFromPaste(text: string): Result<SourceFields> {
  const pasted = text.trim();
  const read = readSources(pasted);
  const [first] = read.ok ? read.value : [];
  if (first !== undefined) return ok(first);
  // A short paste is a DOI or an address by itself; in prose neither is what was meant.
  const [only = '', ...rest] = pasted.split(/\s+/);
  const doi = doiPattern.exec(decoded(pasted))?.[1];
  if (doi !== undefined && pasted.length <= 300)
    return ok(sourceOfItem({ ...emptyItem, type: 'article-journal', title: `doi:${doi}`, text: { DOI: doi } }));
  const address = /^www\./i.test(only) ? `https://${only}` : only;
  if (rest.length === 0 && isWebAddress(address)) {
    const host = /^[a-z]+:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1] ?? '';
    return ok({ ...sourceOfItem({ ...emptyItem, type: 'webpage', title: address, url: address }), publisher: host });
  }
  return fail('unknown-paste', 'This is no DOI, web address, BibTeX, RIS or CSL-JSON.');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether two are the same publication: the same DOI or address, or else the same title and date. */
export function isSameSource(
  a: SourceFields,
  b: Pick<EvidenceSource, 'title' | 'date' | 'url' | 'reference'>,
): boolean {
  const [doiA, doiB] = [a.reference.DOI, b.reference.DOI].map((doi) => doi?.toLowerCase());
  if (doiA !== undefined && doiB !== undefined) return doiA === doiB;
  if (a.url !== '' && b.url !== '') return a.url === b.url;
  return a.title.toLowerCase() === b.title.toLowerCase() && a.date === b.date;
}
