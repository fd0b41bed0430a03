import { Pencil } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CataloguedId } from '#renderer/actions/catalogue/catalogue';
import { useActions } from '#renderer/actions/use-actions';

/** The parser is fetched with the first memo that is shown, not with the window. */
const Markdown = lazy(() => import('./markdown'));

/** Text in Markdown: shown as it reads, and as it is written while it is edited. One edit is one step of undo. */
export function MemoField({
  label,
  invitation,
  text,
  readOnly,
  onCommit,
  action,
}: {
  label: string;
  /** Stands there while nothing is written: `Write a memo`. */
  invitation: string;
  text: string;
  readOnly: boolean;
  onCommit: (text: string) => void;
  /** Begins the writing by a key and from the palette. */
  action?: CataloguedId;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const open = useRef<HTMLButtonElement>(null);
  const writing = useRef<HTMLTextAreaElement>(null);
  const wasEditing = useRef(false);
  const editing = draft !== null;
  useActions(action === undefined ? [] : [{ id: action, enabled: !readOnly, run: () => setDraft(text) }]);
  useEffect(() => {
    if (editing && !wasEditing.current) writing.current?.focus();
    if (wasEditing.current && !editing && document.activeElement === document.body) open.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const commit = (): void => {
    if (draft !== null && draft !== text) onCommit(draft);
    setDraft(null);
  };
  if (editing)
    return (
      <textarea
        className="memo-writing"
        aria-label={label}
        ref={writing}
        rows={3}
        value={draft}
        data-saved={draft === text}
        placeholder="Markdown: *emphasis*, **strong**, - lists, > quotes"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          const done = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (done) commit();
          if (event.key === 'Escape') setDraft(null);
          if (done || event.key === 'Escape') event.stopPropagation();
        }}
      />
    );
  if (text === '')
    return readOnly ? null : (
      <Button ref={open} className="quiet-action" onPress={() => setDraft('')}>
        {invitation}
      </Button>
    );
  return (
    <div className="memo-shown">
      <Suspense fallback={<p>{text}</p>}>
        <Markdown text={text} />
      </Suspense>
      {readOnly ? null : (
        <Button
          ref={open}
          className="icon-button memo-edit"
          aria-label={`Edit: ${label}`}
          onPress={() => setDraft(text)}
        >
          <Pencil size={13} aria-hidden="true" />
        </Button>
      )}
    </div>
  );
}
