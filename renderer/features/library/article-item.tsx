import { useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useCodeCounts } from '#renderer/bridge/code-counts';
import { useClient, useWhole } from '#renderer/bridge/use-project';
import { StatusMark } from '#renderer/components/article-status';
import { CodeMark } from '#renderer/components/code-mark';
import { statusWords } from '#shared/analysis/library/arrange';
import { articleStatuses, type Article } from '#shared/model/article';
import type { Code } from '#shared/model/codebook';

/** A title, where it stood, and in a line below how far one got, when it stood there, and whom its claims serve. */
export function ArticleItem({
  article,
  narratives,
  active,
  onStatus,
}: {
  article: Article;
  /** In the codebook's order. */
  narratives: readonly Code[];
  active: boolean;
  onStatus: (status: Article['status']) => void;
}) {
  const { metadata } = article;
  const byCode = useCodeCounts(article.id);
  const whole = useWhole();
  const counts = narratives
    .map((code) => ({ code, count: byCode.get(code.id) ?? 0 }))
    .filter(({ count }) => count > 0 && whole);
  const { published, publisher } = metadata;
  return (
    <>
      <span className="article-title" title={metadata.title}>
        {metadata.title}
      </span>
      {publisher === null || publisher === '' ? null : (
        <span className="article-told" title={publisher}>
          {publisher}
        </span>
      )}
      <span className="article-foot">
        <StatusButton article={article} active={active} onStatus={onStatus} />
        <span className="article-told">{published ?? (counts.length === 0 && whole ? 'No claims yet' : '')}</span>
        <span className="article-counts">
          {counts.map(({ code, count }) => (
            <span key={code.id} title={`${code.name}: ${count}`}>
              <CodeMark code={code} size={10} />
              {count}
              <span className="visually-hidden"> {code.name}</span>
            </span>
          ))}
        </span>
      </span>
    </>
  );
}

function StatusButton({
  article,
  active,
  onStatus,
}: Pick<Parameters<typeof ArticleItem>[0], 'article' | 'active' | 'onStatus'>) {
  const { info } = useClient();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const word = statusWords[article.status];
  if (info.readOnly !== null)
    return (
      <span className="status-button" title={word}>
        <StatusMark status={article.status} />
        <span className="visually-hidden">{word}</span>
      </span>
    );
  return (
    // A click here is about the status and opens no article.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <span onClick={(event) => event.stopPropagation()}>
      {/* A button of the browser's own: many of them come into view while the list is scrolled. */}
      <button
        ref={button}
        type="button"
        className="status-button"
        aria-label={`Status: ${word}`}
        aria-haspopup="menu"
        aria-expanded={open}
        tabIndex={active ? 0 : -1}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <StatusMark status={article.status} />
      </button>
      {open ? (
        <Popover
          className="popover"
          placement="bottom start"
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          aria-label="Status"
        >
          <StatusMenu
            status={article.status}
            onStatus={(status) => {
              setOpen(false);
              onStatus(status);
            }}
            autoFocus="first"
          />
        </Popover>
      ) : null}
    </span>
  );
}

export function StatusMenu({
  status,
  onStatus,
  autoFocus = false,
}: {
  status: Article['status'] | null;
  onStatus: (status: Article['status']) => void;
  /** Where the keyboard goes when nothing else opened the menu. */
  autoFocus?: 'first' | false;
}) {
  return (
    <Menu
      className="menu"
      autoFocus={autoFocus}
      aria-label="Status"
      selectionMode="single"
      selectedKeys={status === null ? [] : [status]}
      onAction={(key) => {
        const found = articleStatuses.find((one) => one === key);
        if (found !== undefined) onStatus(found);
      }}
    >
      {articleStatuses.map((one) => (
        <MenuItem key={one} id={one} textValue={statusWords[one]} className="menu-item">
          <StatusMark status={one} size={14} />
          {statusWords[one]}
        </MenuItem>
      ))}
    </Menu>
  );
}
