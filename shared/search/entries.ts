/** What is searched: the text of each article, claim, memo and source. */
import type { Article } from '#shared/model/article';
import type { Claim } from '#shared/model/claim';
import type { Memo } from '#shared/model/memo';
import type { EvidenceSource } from '#shared/model/source';
import type { EntryKind } from './query';

export type EntryName = { readonly kind: EntryKind; readonly id: string };

export type Entry = EntryName & {
  /** What the places of hits count in: canonical text, statement, memo, a source's title. */
  readonly text: string;
  /** What is found as well, without a place: an article's title, what else is known of a source. */
  readonly more: string;
};

export const articleMore = ({ metadata }: Article): string => metadata.title;

export const claimEntry = ({ id, statement }: Claim): Entry => ({ kind: 'claim', id, text: statement, more: '' });

export const memoEntry = ({ id, text }: Memo): Entry => ({ kind: 'memo', id, text, more: '' });

export function sourceEntry(source: EvidenceSource): Entry {
  const { id, title, publisher, authors, method, period, asked, paidBy, url } = source;
  const more = [publisher, ...authors, method, period, asked, paidBy, url].filter((part) => part !== '');
  return { kind: 'source', id, text: title, more: more.join('\n') };
}
