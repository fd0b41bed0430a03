/** A valid claim map broken in one way each, and where that shows. */
import { claimMapOf, serialise } from '#shared/export/claim-map/claim-map';
import { withValueAt } from '../../../helpers/json-edit';
import { smallProject, smallText } from '../../../helpers/small-project';

export const map = claimMapOf(smallProject(), smallText);
export const text = serialise(map);
const zeros = '0'.repeat(64);

export type Variant = {
  readonly name: string;
  /** Pointer to value; undefined takes it away. */
  readonly edits: Readonly<Record<string, unknown>>;
  /** Where the problems are, all of them. */
  readonly paths: readonly string[];
};

export const structural: readonly Variant[] = [
  { name: 'another format', edits: { '/format': 'mind-map' }, paths: ['/format'] },
  { name: 'a later version', edits: { '/version': 2 }, paths: ['/version'] },
  { name: 'a list missing', edits: { '/links': undefined }, paths: ['/links'] },
  { name: 'a field missing', edits: { '/annotations/1/coder': undefined }, paths: ['/annotations/1/coder'] },
  { name: 'an unknown field', edits: { '/claims/0/verdict': 'false' }, paths: ['/claims/0/verdict'] },
  { name: 'an unknown field at the top', edits: { '/tags': [] }, paths: ['/tags'] },
  { name: 'an id with a blank', edits: { '/coders/0/id': 'a da' }, paths: ['/coders/0/id'] },
  { name: 'a hash that is none', edits: { '/articles/0/textHash': 'abc' }, paths: ['/articles/0/textHash'] },
  {
    name: 'an upper-case hash',
    edits: { '/articles/0/provenance/sha256': 'A'.repeat(64) },
    paths: ['/articles/0/provenance/sha256'],
  },
  { name: 'a claim that was half examined', edits: { '/claims/0/examined': 'half' }, paths: ['/claims/0/examined'] },
  {
    name: 'a number in words',
    edits: { '/claims/2/quantities/0/value': '1,200' },
    paths: ['/claims/2/quantities/0/value'],
  },
  { name: 'an unknown stance', edits: { '/links/0/stance': 'proves' }, paths: ['/links/0/stance'] },
  {
    name: 'an empty quote',
    edits: { '/annotations/0/selectors/0/exact': '' },
    paths: ['/annotations/0/selectors/0/exact'],
  },
  {
    name: 'selectors in the wrong order',
    edits: { '/annotations/0/selectors': map.annotations[0]?.selectors.toReversed() },
    paths: [
      '/annotations/0/selectors/0/type',
      '/annotations/0/selectors/0/exact',
      '/annotations/0/selectors/0/prefix',
      '/annotations/0/selectors/0/suffix',
      '/annotations/0/selectors/0/start',
      '/annotations/0/selectors/0/end',
      '/annotations/0/selectors/1/type',
      '/annotations/0/selectors/1/start',
      '/annotations/0/selectors/1/end',
      '/annotations/0/selectors/1/exact',
      '/annotations/0/selectors/1/prefix',
      '/annotations/0/selectors/1/suffix',
    ],
  },
  {
    name: 'no position selector',
    edits: { '/annotations/0/selectors/1': undefined },
    paths: ['/annotations/0/selectors'],
  },
  {
    name: 'a position that is no whole number',
    edits: { '/annotations/2/selectors/1/start': 1.5 },
    paths: ['/annotations/2/selectors/1/start'],
  },
  {
    name: 'a negative position',
    edits: { '/annotations/2/selectors/1/start': -1 },
    paths: ['/annotations/2/selectors/1/start'],
  },
  { name: 'a time without zone', edits: { '/claims/0/created': '2026-01-06T12:00:00' }, paths: ['/claims/0/created'] },
  { name: 'a day that does not exist', edits: { '/sources/1/date': '2026-02-30' }, paths: ['/sources/1/date'] },
  { name: 'an address that runs', edits: { '/sources/2/url': 'javascript:alert(1)' }, paths: ['/sources/2/url'] },
  { name: 'a list where an object belongs', edits: { '/project': [] }, paths: ['/project'] },
  { name: 'a number for the whole', edits: { '': 3 }, paths: [''] },
  { name: 'null for the whole', edits: { '': null }, paths: [''] },
];

export const meaning: readonly Variant[] = [
  {
    name: 'an id used twice',
    edits: { '/links/1/id': 'l1', '/claims/2/evidence/1/link': 'l1' },
    paths: ['/links/1/id'],
  },
  { name: 'rows out of order', edits: { '/coders': map.coders.toReversed() }, paths: ['/coders/1/id'] },
  {
    name: 'an article that is not there',
    edits: { '/annotations/0/article': 'gone' },
    paths: ['/annotations/0/article'],
  },
  {
    name: 'a claim that is not there',
    edits: { '/annotations/3/claim': 'gone' },
    paths: ['/annotations/3/claim', '/claims/1/codes', '/claims/1/annotations'],
  },
  {
    name: 'a code that is not there',
    edits: {
      '/annotations/0/codes/0': 'gone',
      '/claims/2/codes/1': 'gone',
      '/summary/narratives/1/claims': 1,
      '/summary/narratives/1/annotations': 1,
      '/summary/narratives/1/supports': 0,
      '/summary/narratives/1/refutes': 0,
    },
    paths: ['/annotations/0/codes/0', '/claims/2/codes/1'],
  },
  { name: 'a coder that is not there', edits: { '/memos/0/coder': 'eve' }, paths: ['/memos/0/coder'] },
  {
    name: 'a source that is not there',
    edits: { '/links/0/source': 'gone', '/claims/2/evidence/0/source': 'gone' },
    paths: ['/links/0/source'],
  },
  { name: 'a cited source that is not there', edits: { '/sources/0/cites/0': 'gone' }, paths: ['/sources/0/cites/0'] },
  {
    name: 'a source’s article that is not there',
    edits: { '/sources/2/article': 'gone' },
    paths: ['/sources/2/article', '/sources/2/passage/article'],
  },
  {
    name: 'a passage in an article that is not there',
    edits: { '/links/1/passage/article': 'gone', '/claims/2/evidence/1/passage/article': 'gone' },
    paths: ['/links/1/passage/article'],
  },
  {
    name: 'a passage of another text',
    edits: { '/sources/2/passage/textHash': zeros },
    paths: ['/sources/2/passage/textHash'],
  },
  {
    name: 'a pair with a claim that is not there',
    edits: { '/claims/1/judgements/0/claim': 'gone' },
    paths: ['/claims/1/judgements/0/claim'],
  },
  {
    name: 'a pair that stands with the wrong claim',
    edits: { '/claims/1/judgements/0/claim': 'automation-named' },
    paths: ['/claims/1/judgements/0/claim'],
  },
  { name: 'a source that cites itself', edits: { '/sources/0/cites/0': 'blog' }, paths: ['/sources/0/cites/0'] },
  {
    name: 'a code given twice',
    edits: { '/annotations/0/codes': ['replacement', 'replacement'], '/summary/narratives/1/annotations': 3 },
    paths: ['/annotations/0/codes/1'],
  },
  {
    name: 'a text hash that is not the article’s',
    edits: { '/annotations/4/textHash': zeros },
    paths: ['/annotations/4/textHash'],
  },
  {
    name: 'a start at the end',
    edits: { '/annotations/0/selectors/1/start': 500 },
    paths: ['/annotations/0/selectors/1/start'],
  },
  {
    name: 'positions counted in UTF-16 units',
    edits: { '/annotations/4/selectors/1/end': 35 },
    paths: ['/annotations/4/selectors/0/exact'],
  },
  {
    name: 'a longer quote than its range',
    edits: { '/annotations/0/selectors/0/exact': '1,200 jobs cut in March.' },
    paths: ['/annotations/0/selectors/0/exact'],
  },
  {
    name: 'a range past the end of the text',
    edits: { '/articles/1/characters': 90 },
    paths: ['/annotations/1/selectors/1/end'],
  },
  {
    name: 'a claim without one of its codes',
    edits: {
      '/claims/2/codes/1': undefined,
      '/summary/narratives/1/claims': 1,
      '/summary/narratives/1/supports': 0,
      '/summary/narratives/1/refutes': 0,
    },
    paths: ['/claims/2/codes'],
  },
  {
    name: 'a claim without one of its annotations',
    edits: { '/claims/2/annotations/0': undefined },
    paths: ['/claims/2/annotations'],
  },
  {
    name: 'evidence that its link contradicts',
    edits: {
      '/claims/1/evidence/0/stance': 'supports',
      '/summary/narratives/0/supports': 2,
      '/summary/narratives/0/neutral': 0,
    },
    paths: ['/claims/1/evidence/0/stance'],
  },
  {
    name: 'evidence left out',
    edits: {
      '/claims/1/evidence/0': undefined,
      '/summary/withoutEvidence': 2,
      '/summary/narratives/0/withoutEvidence': 1,
      '/summary/narratives/0/neutral': 0,
    },
    paths: ['/claims/1/evidence'],
  },
  {
    name: 'a code that stands below itself',
    edits: { '/codebook/0/parent': 'data-centres' },
    paths: ['/codebook/0/parent', '/codebook/1/parent'],
  },
  { name: 'a parent that is not there', edits: { '/codebook/1/parent': 'gone' }, paths: ['/codebook/1/parent'] },
  {
    name: 'a saved query by nobody',
    edits: { '/project/queries/0/coder': 'eve' },
    paths: ['/project/queries/0/coder'],
  },
  {
    name: 'a memo on nothing',
    edits: { '/memos/1/target/id': 'gone' },
    paths: ['/memos/1/target/id', '/claims/2/memos'],
  },
  { name: 'a judged cell of no source', edits: { '/cells/0/source': 'gone' }, paths: ['/cells/0/source'] },
  { name: 'a judged cell of no code', edits: { '/cells/0/explanation': 'gone' }, paths: ['/cells/0/explanation'] },
  { name: 'an event of no claim', edits: { '/events/0/claims/1': 'gone' }, paths: ['/events/0/claims/1'] },
  {
    name: 'an event whose claims are not in order',
    edits: { '/events/0/claims': ['count', 'automation-named'] },
    paths: ['/events/0/claims/1'],
  },
  { name: 'a snapshot by nobody', edits: { '/snapshots/0/coder': 'eve' }, paths: ['/snapshots/0/coder'] },
  { name: 'a memo not listed', edits: { '/annotations/0/memos': [] }, paths: ['/annotations/0/memos'] },
  {
    name: 'a summary that does not add up',
    edits: { '/summary/narratives/1/withoutEvidence': 0 },
    paths: ['/summary/narratives/1/withoutEvidence'],
  },
];

/** The map with the edits of a variant. */
export const broken = ({ edits }: Variant): unknown =>
  Object.entries(edits).reduce(
    (document, [path, value]) => withValueAt(document, path, value),
    JSON.parse(text) as unknown,
  );
