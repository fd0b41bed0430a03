/** A document as plain elements, for looking at beside something else: nothing in it can be selected as a claim. */
import type { ReactNode } from 'react';
import { cutFold } from '#shared/model/folds';
import { isTextblock, type ArticleDocument, type DocumentBlock, type DocumentTextblock } from '#shared/model/document';

export function DocumentView({ document }: { document: ArticleDocument }) {
  return <div className="document-view">{blocksOf(document.content)}</div>;
}

/** Blocks never change their places while they are shown, so that their indexes are their keys. */
const blocksOf = (blocks: readonly DocumentBlock[]): ReactNode[] =>
  blocks.map((block, index) => <Block key={index} block={block} />);

function Block({ block }: { block: DocumentBlock }) {
  const { folded } = block.attrs;
  if (folded === cutFold) return null;
  const className = folded === null ? '' : 'furniture';
  if (isTextblock(block)) return <Textblock block={block} className={className} />;
  switch (block.type) {
    case 'horizontal_rule':
      return <hr />;
    case 'image':
      return (
        <p className={`picture ${className}`}>{block.attrs.alt === '' ? 'Picture' : `Picture: ${block.attrs.alt}`}</p>
      );
    case 'blockquote':
      return <blockquote className={className}>{blocksOf(block.content)}</blockquote>;
    case 'bullet_list':
      return <ul className={className}>{blocksOf(block.content)}</ul>;
    case 'ordered_list':
      return (
        <ol className={className} start={block.attrs.start}>
          {blocksOf(block.content)}
        </ol>
      );
    case 'list_item':
      return <li className={className}>{blocksOf(block.content)}</li>;
    case 'table':
      return (
        <table className={className}>
          <tbody>{blocksOf(block.content)}</tbody>
        </table>
      );
    case 'table_row':
      return <tr className={className}>{blocksOf(block.content)}</tr>;
    case 'table_cell': {
      const Cell = block.attrs.header ? 'th' : 'td';
      return (
        <Cell className={className} colSpan={block.attrs.colspan} rowSpan={block.attrs.rowspan}>
          {blocksOf(block.content)}
        </Cell>
      );
    }
  }
}

function Textblock({ block, className }: { block: DocumentTextblock; className: string }) {
  const text = (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
  switch (block.type) {
    case 'heading':
      return (
        <p role="heading" aria-level={Math.max(3, block.attrs.level)} className={`view-heading ${className}`}>
          {text}
        </p>
      );
    case 'code_block':
      return <pre className={className}>{text}</pre>;
    default:
      return <p className={`${block.type} ${className}`}>{text}</p>;
  }
}
