import { z } from 'zod';
import { partialDateSchema } from '#shared/model/basics';
import { sourceDetails, sourceSchema, type EvidenceSource } from '#shared/model/source';
import { unique, type ExportContext } from './context';
import { addressField, idField, memosField, refField, refsField, stampFields } from './fields';
import { passageEntry, passageEntrySchema, passageOf, type CodePointsOf } from './passage-entry';

const source = sourceSchema.shape;

export const sourceEntrySchema = z
  .strictObject({
    id: idField,
    kind: source.kind.describe('What sort of evidence it is.'),
    title: source.title.describe('Its title, or what it is called.'),
    publisher: source.publisher.min(1).nullable().describe('Who published it. Null when unknown.'),
    authors: source.authors.describe('Names, in their order.'),
    date: partialDateSchema.nullable().describe('Date of publication, down to the year. Null when unknown.'),
    url: addressField('Where it stands.'),
    archivedUrl: addressField('Where a copy is kept.'),
    method: source.method.describe('How it was made, in words. Empty when not written.'),
    sampleSize: sourceDetails.sampleSize.describe('How many were asked or counted. Null when unknown.'),
    period: sourceDetails.period.describe('The time that its data is about. Empty when unknown.'),
    asked: sourceDetails.asked.describe('Who was asked, or what was counted. Empty when unknown.'),
    paidBy: sourceDetails.paidBy.describe('Who paid for it. Empty when unknown.'),
    relevance: sourceDetails.relevance.describe('How much it bears on what is compared.'),
    status: sourceDetails.status.describe('Whether its publisher has corrected or retracted it.'),
    reliability: source.reliability.describe(
      'Admiralty grade of the source: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged.',
    ),
    credibility: source.credibility.describe(
      'Admiralty grade of the information: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.',
    ),
    article: refField('the article of this map').nullable().describe('Id of the article that it is. Null when none.'),
    passage: passageEntrySchema.nullable().describe('The passage of that article that it is. Null for all of it.'),
    reference: sourceDetails.reference.describe(
      'What else a bibliography says of it, under the names of CSL-JSON: `DOI`, `volume`, `container-title`.',
    ),
    cites: refsField('the sources that it relies on itself; these may form loops'),
    ...stampFields,
    memos: memosField,
  })
  .meta({ id: 'source', description: 'An evidence source: what stands outside an article and a claim may rest on.' });
export type SourceEntry = z.infer<typeof sourceEntrySchema>;

export function sourceEntry(context: ExportContext, row: EvidenceSource): SourceEntry {
  const { publisher, url, archivedUrl, articleId, passage, citesIds, coderId, ...rest } = row;
  return {
    ...rest,
    publisher: publisher || null,
    url: url || null,
    archivedUrl: archivedUrl || null,
    article: articleId,
    passage: passageEntry(context, passage),
    cites: unique(citesIds),
    coder: coderId,
    memos: context.memosOn('source', row.id),
  };
}

export function sourceRow(entry: SourceEntry, codePoints: CodePointsOf): EvidenceSource {
  const { publisher, url, archivedUrl, article, passage, cites, coder, memos: _, ...rest } = entry;
  return {
    ...rest,
    publisher: publisher ?? '',
    url: url ?? '',
    archivedUrl: archivedUrl ?? '',
    articleId: article,
    passage: passageOf(passage, codePoints),
    citesIds: cites,
    coderId: coder,
  };
}
