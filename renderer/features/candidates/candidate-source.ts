/** Between what an article names and the register of sources. */
import type { SourceCandidate } from '#shared/model/article';
import type { CommandInput } from '#shared/commands/commands';
import type { EvidenceSource, SourceKind } from '#shared/model/source';

/** What tells candidates of one article apart: the address, else the name. */
export const keyOf = ({ url, title }: Pick<SourceCandidate, 'url' | 'title'>): string =>
  url === '' ? `name:${title.toLowerCase()}` : `url:${url}`;

/** The id of the source that a candidate was taken up as; null when there is none. */
export function takenAs(candidate: SourceCandidate, sources: readonly EvidenceSource[]): string | null {
  const key = keyOf(candidate);
  return sources.find((source) => keyOf(source) === key)?.id ?? null;
}

/** A first guess at the kind; people know better once they have looked. */
const kinds: Readonly<Record<SourceCandidate['via'], SourceKind>> = {
  link: 'news-report',
  attribution: 'official-statement',
  'reference-list': 'study',
  'sources-section': 'news-report',
  footnote: 'study',
};

export const sourceFor = (
  { title, url, via }: SourceCandidate,
  id: string,
): Extract<CommandInput, { type: 'source.add' }>['source'] => ({ id, kind: kinds[via], title, url });
