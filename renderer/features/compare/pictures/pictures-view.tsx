import { useMemo } from 'react';
import { ScrollRegion } from '#renderer/components/scroll-region';
import { useProject } from '#renderer/bridge/use-project';
import type { Pictures } from '#shared/analysis/pictures/pictures';
import { useCompare } from '../compare-state';
import { readingOf } from '../reading-of';
import { useAsked } from '../use-asked';
import { BalancePicture } from './balance-picture';
import { looksOf } from './looks';
import { SharePicture } from './share-picture';
import { SquaresPicture, type Square } from './squares-picture';
import { TimelinePicture } from './timeline-picture';

/** The comparison in pictures, each with its table. */
export function PicturesView() {
  const { compared } = useCompare();
  const { value: pictures, error } = useAsked('compare:pictures', { compared });
  if (error !== null)
    return (
      <p className="quiet" role="alert">
        {error.message}
      </p>
    );
  return pictures === null ? <p className="quiet">Counting…</p> : <All pictures={pictures} />;
}

function All({ pictures }: { pictures: Pictures }) {
  const { columns, shares, balance, timeline, codes, agreement } = pictures;
  const looks = useProject(['codes', readingOf(columns)], (project) => looksOf(project, columns));
  const coOccurring = useMemo(() => squaresOfCodes(codes), [codes]);
  const agreeing = useMemo(() => squaresOfArticles(agreement), [agreement]);
  return (
    <ScrollRegion className="pictures" label="Pictures of the comparison">
      <BalancePicture balance={balance} looks={looks} />
      <SharePicture shares={shares} looks={looks} />
      <TimelinePicture timeline={timeline} looks={looks} />
      <SquaresPicture
        title="Codes together"
        caption="How many passages carry both codes; on the diagonal, all passages of the code."
        empty={codes.codes.length === 0 ? 'No passage is coded yet.' : null}
        {...coOccurring}
        table={{
          head: ['Code', ...codes.codes.map(({ name }) => name)],
          rows: codes.codes.map(({ id: a, name }) => [
            name,
            ...codes.codes.map(({ id: b }) => codes.counts.find((pair) => pair.a === a && pair.b === b)?.count ?? 0),
          ]),
        }}
      />
      <SquaresPicture
        title="Agreement of articles"
        caption="Of the claims that two articles share, how many they use for the same side. An empty square: they share none."
        empty={agreement.pairs.length === 0 ? 'No two articles share a claim of what is compared.' : null}
        {...agreeing}
        table={{
          head: ['Article', 'Other article', 'Shared claims', 'Used alike'],
          rows: agreement.pairs.map(({ a, b, shared, same }) => [
            agreeing.names.get(a) ?? a,
            agreeing.names.get(b) ?? b,
            shared,
            same,
          ]),
        }}
      />
    </ScrollRegion>
  );
}

function squaresOfCodes({ codes, counts }: Pictures['codes']): { names: Map<string, string>; squares: Square[] } {
  const most = Math.max(1, ...counts.filter(({ a, b }) => a !== b).map(({ count }) => count));
  return {
    names: new Map(codes.map(({ id, name }) => [id, name])),
    squares: counts
      .filter(({ count }) => count > 0)
      .map(({ a, b, count }) => ({ a, b, depth: a === b ? 0 : count / most, label: String(count) })),
  };
}

function squaresOfArticles({ articles, pairs }: Pictures['agreement']): {
  names: Map<string, string>;
  squares: Square[];
} {
  return {
    names: new Map(articles.map(({ id, name }) => [id, name])),
    squares: pairs.flatMap(({ a, b, shared, same }) => {
      const square = { depth: same / shared, label: `${same}/${shared}` };
      return [
        { a, b, ...square },
        { a: b, b: a, ...square },
      ];
    }),
  };
}
