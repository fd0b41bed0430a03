/** A project for a matrix of a given size: six narratives, each source linked to claims of all of them. */
import type { ProjectRows } from '#shared/model/project';
import { aClaim, aLink, aNarrative, anAnnotation, anArticle, aSource, someRows } from './builders';

const columns = 6;
const stances = ['supports', 'refutes', 'neutral'] as const;
const strengths = ['strong', 'moderate', 'weak'] as const;

/** Of the one article that makes all the claims. */
export const matrixText = 'One line about jobs and machines.';

export function matrixRows(sources: number, links: number): ProjectRows {
  const narratives = Array.from({ length: columns }, (_, index) => `narrative${index}`);
  const claims = Array.from({ length: Math.ceil(links / 4) }, (_, index) => `claim${index}`);
  return someRows({
    codes: narratives.map((id, order) => aNarrative(id, { name: `Explanation ${order + 1}`, order })),
    articles: [anArticle('article', matrixText)],
    claims: claims.map((id) => aClaim(id, `What ${id} says of the jobs`)),
    annotations: claims.map((id, index) =>
      anAnnotation(`a${index}`, {
        text: matrixText,
        exact: matrixText,
        articleId: 'article',
        claimId: id,
        codeIds: [narratives[index % columns] ?? ''],
      }),
    ),
    sources: Array.from({ length: sources }, (_, index) =>
      aSource(`source${index}`, {
        title: `Source ${index} of what was counted`,
        citesIds: index % 5 === 4 ? [`source${index - 1}`] : [],
      }),
    ),
    links: Array.from({ length: links }, (_, index) =>
      // Primes apart, so that every source meets claims of every narrative.
      aLink(`l${index}`, claims[(index * 7) % claims.length] ?? '', `source${(index * 13) % sources}`, {
        stance: stances[(index * 5) % 3] ?? 'neutral',
        strength: strengths[(index * 11) % 3] ?? 'weak',
      }),
    ),
  });
}
