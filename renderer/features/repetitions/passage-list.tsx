import { WindowGrid } from '#renderer/components/window-grid';
import { grouped } from '#shared/analysis/grouped';
import type { ProjectReader } from '#shared/model/project-state';
import type { Repetition } from '#shared/search/repetitions';

/** A passage, or (null) the article that heads those below it. */
type Row = { readonly id: string; readonly passage: Repetition | null; readonly title: string };

const [rowHeight, headingHeight, rowsShown] = [44, 36, 6];

/** Under the titles of their articles; with one article alone nothing heads them. */
export function rowsOf(project: ProjectReader, found: readonly Repetition[]): Row[] {
  const articles = grouped(found, ({ articleId }) => articleId);
  return [...articles].flatMap(([articleId, passages]): Row[] => {
    const title = project.get('articles', articleId)?.metadata.title ?? '';
    const rows = passages.map((passage) => ({
      id: `${articleId}/${passage.selectors.position.start}`,
      passage,
      title,
    }));
    return articles.size > 1 ? [{ id: articleId, passage: null, title }, ...rows] : rows;
  });
}

export function PassageList({
  rows,
  chosen,
  onChosen,
}: {
  rows: readonly Row[];
  chosen: ReadonlySet<string | number>;
  onChosen: (ids: ReadonlySet<string | number>) => void;
}) {
  if (rows.length === 0) return <div className="passages-none" />;
  return (
    <WindowGrid
      label="Passages"
      className="choice-list"
      items={rows}
      rowHeight={rowHeight}
      maxHeight={rowHeight * rowsShown}
      headings={{ is: ({ passage }) => passage === null, height: headingHeight }}
      textOf={({ passage, title }) => (passage === null ? title : inContext(passage))}
      rowClassName={({ passage }) => (passage === null ? 'passages-heading' : 'choice-row')}
      choosing={{ chosen, onChosen, click: 'toggle' }}
    >
      {({ passage, title }) =>
        passage === null ? (
          title
        ) : (
          <>
            <span className="tick" aria-hidden="true" />
            <span className="passage">
              <span className="passage-before">{oneLine(passage.selectors.quote.prefix)}</span>
              <mark>{oneLine(passage.selectors.quote.exact)}</mark>
              <span className="passage-after">{oneLine(passage.selectors.quote.suffix)}</span>
            </span>
            {passage.taken ? <span className="passage-taken">a claim already</span> : null}
          </>
        )
      }
    </WindowGrid>
  );
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

const inContext = ({ selectors, taken }: Repetition): string =>
  `${selectors.quote.prefix}${selectors.quote.exact}${selectors.quote.suffix}${taken ? ', a claim already' : ''}`;
