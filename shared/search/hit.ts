/** What a search shows: places with the words around them. */
import type { ProjectReader } from '#shared/model/project-state';
import type { EntryName } from './entries';
import type { TextPlace } from './places';
import type { EntryKind } from './query';

export type Hit = {
  readonly kind: EntryKind;
  readonly id: string;
  /** The article's id; null for claims, memos and sources. */
  readonly article: string | null;
  /** The article's or source's title, the claim's statement; of a memo, those of what it is on. */
  readonly title: string;
  /**
   * UTF-16 offsets, half-open, in the canonical text, the statement, the memo, or the source's title. Both null when
   * nothing in there was asked for: found by its fields, or by what else is known of it. Then `match` is empty and
   * `after` is how the text begins.
   */
  readonly start: number | null;
  readonly end: number | null;
  /** What stands before and after the match, at most `contextUnits` UTF-16 units each. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
  /** Of the article, claim, memo or source; higher is better; 0 when no words were asked for. */
  readonly score: number;
};

const contextUnits = 60;

/** `text` is what the places count in. */
export type HitEntry = EntryName & { readonly text: string; readonly title: string; readonly score: number };

/** One for each place; a single one without a place when there are none. */
export function hitsOf({ kind, id, text, title, score }: HitEntry, places: readonly TextPlace[]): Hit[] {
  const about = { kind, id, article: kind === 'article' ? id : null, title, score };
  if (places.length === 0) {
    const after = text.slice(0, edgeBefore(text, contextUnits));
    return [{ ...about, start: null, end: null, before: '', match: '', after }];
  }
  return places.map(({ start, end }) => ({
    ...about,
    start,
    end,
    before: text.slice(edgeAfter(text, Math.max(0, start - contextUnits)), start),
    match: text.slice(start, end),
    after: text.slice(end, edgeBefore(text, end + contextUnits)),
  }));
}

/** What a hit in an entry is titled. */
export function titleOf(project: ProjectReader, kind: string, id: string): string {
  switch (kind) {
    case 'article':
      return project.get('articles', id)?.metadata.title ?? '';
    case 'claim':
      return project.get('claims', id)?.statement ?? '';
    case 'source':
      return project.get('sources', id)?.title ?? '';
    case 'memo': {
      const target = project.get('memos', id)?.target;
      return target === undefined ? '' : titleOf(project, target.kind, target.id);
    }
    case 'annotation':
      return titleOf(project, 'claim', project.get('annotations', id)?.claimId ?? '');
    case 'link':
      return titleOf(project, 'claim', project.get('links', id)?.claimId ?? '');
    case 'code':
      return project.get('codes', id)?.name ?? '';
    case 'project':
      return project.get('info', id)?.title ?? '';
    default:
      return '';
  }
}

const isLow = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));
/** An offset that does not stand within a surrogate pair. */
const edgeBefore = (text: string, at: number): number => (isLow(text, at) ? at - 1 : at);
const edgeAfter = (text: string, at: number): number => (isLow(text, at) ? at + 1 : at);
