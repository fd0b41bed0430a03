import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useCodeCounts } from '#renderer/bridge/code-counts';
import { codesInOrder } from '#renderer/bridge/read-project';
import { useClient, useProject, useWhole } from '#renderer/bridge/use-project';
import { StatusMark } from '#renderer/components/article-status';
import { CodeMark } from '#renderer/components/code-mark';
import { statusWords } from '#shared/analysis/library/arrange';
import { articleStatuses, type Article } from '#shared/model/article';

/** A title, and in a line below how far one got, when and where it stood, and whom its claims serve. */
export function ArticleItem({
  article,
  active,
  onStatus,
}: {
  article: Article;
  active: boolean;
  onStatus: (status: Article['status']) => void;
}) {
  const { metadata } = article;
  const codes = useProject(['codes'], codesInOrder);
  const byCode = useCodeCounts(article.id);
  const whole = useWhole();
  const counts = codes
    .filter(({ group }) => group === 'narrative')
    .map((code) => ({ code, count: byCode.get(code.id) ?? 0 }))
    .filter(({ count }) => count > 0 && whole);
  const told = [metadata.published, metadata.publisher].filter(Boolean).join(' · ');
  return (
    <>
      <span className="article-title" title={metadata.title}>
        {metadata.title}
      </span>
      <span className="article-foot">
        <StatusButton article={article} active={active} onStatus={onStatus} />
        <span className="article-told">{told === '' && counts.length === 0 && whole ? 'No claims yet' : told}</span>
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

function StatusButton({ article, active, onStatus }: Parameters<typeof ArticleItem>[0]) {
  const { info } = useClient();
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
      <MenuTrigger>
        <Button className="status-button" aria-label={`Status: ${word}`} excludeFromTabOrder={!active}>
          <StatusMark status={article.status} />
        </Button>
        <Popover className="popover" placement="bottom start">
          <StatusMenu status={article.status} onStatus={onStatus} />
        </Popover>
      </MenuTrigger>
    </span>
  );
}

export function StatusMenu({
  status,
  onStatus,
}: {
  status: Article['status'] | null;
  onStatus: (status: Article['status']) => void;
}) {
  return (
    <Menu
      className="menu"
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
