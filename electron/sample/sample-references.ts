import { defaultCodes } from '#shared/model/default-codebook';
import type { Sample } from './sample-schema';

export type SampleFault = { readonly path: (string | number)[]; readonly message: string };

/** Every key used twice and every reference that leads nowhere, with its path; none when the sample hangs together. */
export function sampleFaults(sample: Sample): SampleFault[] {
  const faults: SampleFault[] = [];
  const named = (table: string, keys: readonly string[]): ReadonlySet<string> => {
    keys.forEach((key, row) => {
      if (keys.indexOf(key) < row) faults.push({ path: [table, row], message: `${key} is used twice` });
    });
    return new Set(keys);
  };
  const expect = (known: ReadonlySet<string>, key: string, ...path: (string | number)[]): void => {
    if (!known.has(key)) faults.push({ path, message: `${key} is not there` });
  };

  const articles = named(
    'articles',
    sample.articles.map(({ key }) => key),
  );
  const claims = named(
    'claims',
    sample.claims.map(({ key }) => key),
  );
  const sources = named(
    'sources',
    sample.sources.map(({ key }) => key),
  );
  const codes = named(
    'codes',
    [...sample.codes, ...defaultCodes].map(({ id }) => id),
  );

  sample.annotations.forEach((annotation, row) => {
    expect(articles, annotation.article, 'annotations', row, 'article');
    expect(claims, annotation.claim, 'annotations', row, 'claim');
    annotation.codes.forEach((code, at) => expect(codes, code, 'annotations', row, 'codes', at));
  });
  sample.sources.forEach((source, row) => {
    if (source.article !== null) expect(articles, source.article, 'sources', row, 'article');
    source.cites.forEach((cited, at) => expect(sources, cited, 'sources', row, 'cites', at));
  });
  sample.links.forEach((link, row) => {
    expect(claims, link.claim, 'links', row, 'claim');
    expect(sources, link.source, 'links', row, 'source');
  });
  sample.memos.forEach(({ on }, row) => {
    if (on.kind !== 'project') expect(on.kind === 'article' ? articles : claims, on.key, 'memos', row, 'on', 'key');
  });
  named(
    'events',
    sample.events.map(({ key }) => key),
  );
  sample.events.forEach((event, row) =>
    event.claims.forEach((claim, at) => expect(claims, claim, 'events', row, 'claims', at)),
  );
  for (const source of Object.keys(sample.relevances)) expect(sources, source, 'relevances', source);
  sample.cells.forEach((cell, row) => {
    expect(sources, cell.source, 'cells', row, 'source');
    expect(codes, cell.explanation, 'cells', row, 'explanation');
    cell.before.forEach((claim, at) => expect(claims, claim, 'cells', row, 'before', at));
  });
  return faults;
}
