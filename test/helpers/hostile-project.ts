/** A project in which everything that a text can stand in is an attack. */
import type { ProjectRows } from '#shared/model/project';
import { projectOnDisk } from './article-project';
import { aClaim, aLink, aMemo, aNarrative, anAnnotation, anArticle, aSource, noon, someRows } from './builders';

/** Every payload once or oftener, in titles, names, quotes, statements, warrants, reasons and memos. */
function hostileProject(payloads: readonly string[]): { rows: ProjectRows; quotes: (articleId: string) => string[] } {
  const line = (index: number): string =>
    (payloads[index % payloads.length] ?? '').replaceAll(/\s+/g, ' ').slice(0, 2000);
  const narratives = Array.from({ length: 4 }, (_, index) => `narrative${index}`);
  // A third of the claims, since each has three texts of its own.
  const claims = Array.from({ length: Math.ceil(payloads.length / 3) }, (_, index) => `claim${index}`);
  const articles = Array.from({ length: 40 }, (_, index) => `article${index}`);
  const sources = Array.from({ length: 60 }, (_, index) => `source${index}`);
  const quotes = (articleId: string): string[] =>
    claims.flatMap((_, index) => (articles[index % articles.length] === articleId ? line(index * 3 + 1) : []));
  const rows = someRows({
    info: [{ id: 'hostile', title: line(0), created: noon }],
    coders: [{ id: 'ada', name: line(1) }],
    codes: narratives.map((id, order) =>
      aNarrative(id, { name: line(20 + order), definition: line(30 + order), order }),
    ),
    articles: articles.map((id, index) =>
      anArticle(id, quotes(id).join('\n\n'), {
        title: line(index * 7),
        publisher: line(index * 11 + 3),
        authors: [line(index * 13 + 5)],
        published: `2026-01-${String((index % 28) + 1).padStart(2, '0')}`,
        url: `https://example.org/${line(index * 17).replaceAll(/\s/g, '')}`,
      }),
    ),
    claims: claims.map((id, index) =>
      aClaim(id, line(index * 3), {
        actors: [{ name: line(index), kind: 'other' }],
        quantities: [
          {
            value: index,
            bound: 'exactly',
            unit: 'people',
            entity: line(index),
            scope: 'laid off',
            period: '2026',
            confirmed: true,
          },
        ],
      }),
    ),
    annotations: claims.map((id, index) => {
      const articleId = articles[index % articles.length] ?? '';
      return anAnnotation(`a${index}`, {
        text: quotes(articleId).join('\n\n'),
        exact: line(index * 3 + 1),
        articleId,
        claimId: id,
        codeIds: [narratives[index % narratives.length] ?? ''],
        voice: 'reports',
        speaker: line(index),
      });
    }),
    sources: sources.map((id, index) =>
      aSource(id, {
        title: line(index * 19),
        publisher: line(index * 23),
        method: payloads[(index * 29) % payloads.length] ?? '',
        url: `https://example.org/"onmouseover=alert(1)${line(index).replaceAll(/\s/g, '')}`.slice(0, 4000),
      }),
    ),
    links: claims.map((id, index) =>
      aLink(`l${index}`, id, sources[index % sources.length] ?? '', {
        stance: index % 2 === 0 ? 'supports' : 'refutes',
        warrant: payloads[(index * 3 + 2) % payloads.length] ?? '',
      }),
    ),
    memos: claims.map((id, index) =>
      aMemo(`m${index}`, { kind: 'claim', id }, payloads[(index * 3 + 2) % payloads.length] ?? ''),
    ),
    cells: sources.slice(0, 30).map((sourceId, index) => ({
      id: `cell${index}`,
      sourceId,
      explanationId: narratives[index % narratives.length] ?? '',
      rating: 'I' as const,
      reason: payloads[index * 31] ?? '',
      grounds: [],
      coderId: 'ada',
      created: noon,
      modified: noon,
    })),
    events: articles.slice(0, 12).map((_, index) => ({
      id: `event${index}`,
      name: line(index * 37),
      date: '2026-01',
      end: null,
      description: '',
      claimIds: [claims[index] ?? ''],
      coderId: 'ada',
      created: noon,
      modified: noon,
    })),
  });
  return { rows, quotes };
}

export async function createHostileProject(folder: string, payloads: readonly string[]): Promise<void> {
  const { rows, quotes } = hostileProject(payloads);
  await projectOnDisk(folder, rows, quotes);
}
