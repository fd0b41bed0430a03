/** A generated project of any size: the same sizes always give the same project. */
import { createHash } from 'node:crypto';
import { describeRange } from '#shared/anchoring/describe-range';
import type { ProjectRows } from '#shared/model/project';
import { plainVoice } from '#shared/model/voice';
import { aClaim, aLink, aNarrative, anArticle, aSource, noon, someRows } from './builders';

export type Sizes = {
  readonly articles: number;
  readonly claims: number;
  readonly annotations: number;
  readonly sources: number;
  readonly links: number;
};

/** A number from 0 up to `below` that only depends on what is asked for. */
const draw = (below: number, ...of: readonly (string | number)[]): number =>
  createHash('md5').update(of.join('/')).digest().readUInt32LE(0) % below;
const ids = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

const bigNarratives = ['replacement', 'excuse', 'capex', 'regret'];
/** 20,000 characters, an emoji in every line. */
export const bigText = 'Another line of an article about jobs and machines 🤖, of which there are many.\n'.repeat(250);

export function bigRows({ articles, claims, annotations, sources, links }: Sizes): ProjectRows {
  const stamp = { coderId: 'ada', created: noon, modified: noon };
  return someRows({
    codes: bigNarratives.map((id, order) => aNarrative(id, { order })),
    articles: ids(articles, 'article').map((id) => anArticle(id, bigText)),
    claims: ids(claims, 'claim').map((id) => aClaim(id, `What ${id} says of the jobs`)),
    annotations: ids(annotations, 'annotation').map((id, index) => {
      const start = draw(bigText.length - 60, id);
      return {
        id,
        articleId: `article${index % articles}`,
        // Each claim has a mention before any has a second one.
        claimId: `claim${index < claims ? index : draw(claims, id, 'claim')}`,
        selectors: describeRange(bigText, start, start + 40),
        codeIds: [bigNarratives[draw(4, id, 'code')] ?? 'regret'],
        orphaned: false,
        ...plainVoice,
        ...stamp,
      };
    }),
    sources: ids(sources, 'source').map((id, index) =>
      aSource(id, { citesIds: index % 3 === 0 ? [] : [`source${draw(sources, id)}`].filter((cited) => cited !== id) }),
    ),
    links: ids(links, 'link').map((id) =>
      aLink(id, `claim${draw(claims, id, 'claim')}`, `source${draw(sources, id, 'source')}`, {
        stance: (['supports', 'refutes', 'neutral'] as const)[draw(3, id)] ?? 'neutral',
      }),
    ),
  });
}
