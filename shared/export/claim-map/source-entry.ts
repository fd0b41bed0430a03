import { z } from 'zod';
import { sourceSchema, type EvidenceSource } from '#shared/model/source';
import { unique, type ExportContext } from './context';
import { addressField, dateField, idField, memosField, refField, refsField, stampFields } from './fields';

const source = sourceSchema.shape;

export const sourceEntrySchema = z
  .strictObject({
    id: idField,
    kind: source.kind.describe('What sort of evidence it is.'),
    title: source.title.describe('Its title, or what it is called.'),
    publisher: source.publisher.min(1).nullable().describe('Who published it. Null when unknown.'),
    authors: source.authors.describe('Names, in their order.'),
    date: dateField('Date of publication.'),
    url: addressField('Where it stands.'),
    method: source.method.describe('Sample size, period, who was asked, who paid. Empty when not written.'),
    reliability: source.reliability.describe(
      'Admiralty grade of the source: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged.',
    ),
    credibility: source.credibility.describe(
      'Admiralty grade of the information: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.',
    ),
    article: refField('the article of this map').nullable().describe('Id of the article that it is. Null when none.'),
    cites: refsField('the sources that it relies on itself; these may form loops'),
    ...stampFields,
    memos: memosField,
  })
  .meta({ id: 'source', description: 'An evidence source: what stands outside an article and a claim may rest on.' });
export type SourceEntry = z.infer<typeof sourceEntrySchema>;

export function sourceEntry({ memosOn }: ExportContext, row: EvidenceSource): SourceEntry {
  const { publisher, url, articleId, citesIds, coderId, ...rest } = row;
  return {
    ...rest,
    publisher: publisher || null,
    url: url || null,
    article: articleId,
    cites: unique(citesIds),
    coder: coderId,
    memos: memosOn('source', row.id),
  };
}

export function sourceRow({ publisher, url, article, cites, coder, memos: _, ...rest }: SourceEntry): EvidenceSource {
  return { ...rest, publisher: publisher ?? '', url: url ?? '', articleId: article, citesIds: cites, coderId: coder };
}
