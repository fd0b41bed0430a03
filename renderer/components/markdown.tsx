/**
 * Markdown as elements of the page, made from the parser's tokens: whatever is no Markdown is text. Links go through
 * main, which asks; pictures are their descriptions, since nothing is loaded.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import type { ReactNode } from 'react';
import { bridge } from '#renderer/bridge/bridge';
import { succeeded } from '#renderer/state/messages';
import { isWebAddress } from '#shared/model/basics';

const parser = new MarkdownIt({ html: false, linkify: false });

export default function Markdown({ text }: { text: string }) {
  return <div className="markdown">{rendered(parser.parse(text, {}))}</div>;
}

/** Elements from opening and closing tokens, without recursion deeper than the parser's own. */
function rendered(tokens: readonly Token[]): ReactNode[] {
  const levels: ReactNode[][] = [[]];
  const open: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const here = levels.at(-1) ?? [];
    if (token.nesting === 1) {
      open.push(token);
      levels.push([]);
    } else if (token.nesting === -1) {
      const begun = open.pop();
      void levels.pop();
      levels.at(-1)?.push(element(begun ?? token, here, index));
    } else here.push(single(token, index));
  }
  return levels[0] ?? [];
}

function single(token: Token, key: number): ReactNode {
  switch (token.type) {
    case 'inline':
      return rendered(token.children ?? []);
    case 'code_inline':
      return <code key={key}>{token.content}</code>;
    case 'fence':
    case 'code_block':
      return (
        <pre key={key}>
          <code>{token.content}</code>
        </pre>
      );
    case 'hr':
      return <hr key={key} />;
    case 'hardbreak':
      return <br key={key} />;
    case 'softbreak':
      return ' ';
    default:
      return token.content;
  }
}

function element(token: Token, children: ReactNode[], key: number): ReactNode {
  switch (token.type) {
    case 'paragraph_open':
      return token.hidden ? children : <p key={key}>{children}</p>;
    case 'heading_open':
      // A memo's headings are no headings of the window.
      return (
        <p key={key} className="markdown-heading">
          {children}
        </p>
      );
    case 'bullet_list_open':
      return <ul key={key}>{children}</ul>;
    case 'ordered_list_open':
      return (
        <ol key={key} start={Number(token.attrGet('start') ?? 1)}>
          {children}
        </ol>
      );
    case 'list_item_open':
      return <li key={key}>{children}</li>;
    case 'blockquote_open':
      return <blockquote key={key}>{children}</blockquote>;
    case 'strong_open':
      return <strong key={key}>{children}</strong>;
    case 'em_open':
      return <em key={key}>{children}</em>;
    case 's_open':
      return <s key={key}>{children}</s>;
    case 'link_open':
      return <Link key={key} href={String(token.attrGet('href') ?? '')} text={children} />;
    case 'table_open':
      return <table key={key}>{children}</table>;
    case 'thead_open':
      return <thead key={key}>{children}</thead>;
    case 'tbody_open':
      return <tbody key={key}>{children}</tbody>;
    case 'tr_open':
      return <tr key={key}>{children}</tr>;
    case 'th_open':
      return <th key={key}>{children}</th>;
    case 'td_open':
      return <td key={key}>{children}</td>;
    default:
      return children;
  }
}

function Link({ href, text }: { href: string; text: ReactNode }) {
  if (!isWebAddress(href)) return text;
  return (
    <button
      type="button"
      className="text-link"
      title={href}
      onClick={() => void bridge.call('app:open-link', { href }).then(succeeded)}
    >
      {text}
    </button>
  );
}
