import { createElement, type ReactNode } from 'react';
import { ScrollRegion } from '#renderer/components/scroll-region';
import { hasOwnMarks, type Block, type Inline, type Item, type Report } from '#shared/report/blocks';

/** Blocks shown at first: enough to see what it will be. */
const shown = 60;

/** A report as it will be written; its references lead nowhere here. */
export function ReportPreview({ report: { blocks } }: { report: Report }) {
  return (
    <ScrollRegion className="report-preview" label="Preview of the brief">
      {blocks.slice(0, shown).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
      {blocks.length > shown ? <p className="quiet">… and so on.</p> : null}
    </ScrollRegion>
  );
}

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading':
      // Below the heading of the dialog.
      return createElement(`h${block.level + 2}`, { className: `report-h${block.level}` }, block.text);
    case 'paragraph':
      return <p>{inlines(block.content)}</p>;
    case 'quote':
      return (
        <blockquote>
          {hasOwnMarks(block.text) ? block.text : <q>{block.text}</q>}
          <span className="quiet"> {inlines(block.from)}</span>
        </blockquote>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <ItemView key={index} item={item} />
          ))}
        </ul>
      );
    case 'table':
      return (
        <table>
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {block.head.map((name, index) => (
                <th key={index} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((cells, index) => (
              <tr key={index}>
                {cells.map(({ content, number }, column) => (
                  <td key={column} className={number === true ? 'number' : undefined}>
                    {inlines(content)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

const ItemView = ({ item: { blocks } }: { item: Item }) => (
  <li>
    {blocks.map((block, index) => (
      <BlockView key={index} block={block} />
    ))}
  </li>
);

const inlines = (content: readonly Inline[]): ReactNode =>
  content.map((inline, index) =>
    inline.kind === 'text' && inline.strong === true ? (
      <strong key={index}>{inline.text}</strong>
    ) : (
      <span
        key={index}
        className={inline.kind === 'text' ? (inline.quiet === true ? 'quiet' : undefined) : 'reference'}
      >
        {inline.text}
      </span>
    ),
  );
