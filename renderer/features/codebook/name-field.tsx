import { useEffect, useRef, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { counted } from '#renderer/components/counted';
import type { Usage } from '#shared/analysis/codebook/code-usage';

/** The code's name, large; while it is being changed it says what the change reaches. */
export function NameField({
  name,
  usage,
  readOnly,
  wanted,
  onFocused,
  onCommit,
}: {
  name: string;
  usage: Usage;
  readOnly: boolean;
  /** The name is to be written now; `onFocused` says that it can be. */
  wanted: boolean;
  onFocused: () => void;
  onCommit: (name: string) => void;
}) {
  const [draft, setDraft] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setDraft(name), [name]);
  useEffect(() => {
    if (!wanted) return;
    field.current?.select();
    onFocused();
  }, [wanted, onFocused]);
  const commit = (): void => {
    const next = draft.trim();
    if (next === '' || next === name) setDraft(name);
    else onCommit(next);
  };
  return (
    <TextField className="code-name-field" aria-label="Name" value={draft} onChange={setDraft} isReadOnly={readOnly}>
      <Input
        ref={field}
        data-saved={draft === name}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(name);
        }}
      />
      <p className="name-told" role="status">
        {draft.trim() === name || draft.trim() === ''
          ? ''
          : usage.mentions === 0
            ? 'No mention carries it yet. Enter renames it.'
            : `${counted(usage.mentions, 'mention')} in ${counted(usage.articles, 'article')} will show the new name; none changes its code. Enter renames it.`}
      </p>
    </TextField>
  );
}
