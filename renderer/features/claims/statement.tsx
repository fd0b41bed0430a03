import { useEffect, useRef, useState } from 'react';
import { bringFocusHome } from '#renderer/actions/focus-home';
import { useActions } from '#renderer/actions/use-actions';
import { useClient } from '#renderer/bridge/use-project';
import { succeeded } from '#renderer/state/messages';
import type { Claim } from '#shared/model/claim';

/**
 * The claim itself, edited in its place; one edit is one step of undo. Enter is the end of it, and Escape when nothing was
 * changed: the keyboard goes back to where it came from, so that coding goes on.
 */
export function Statement({ claim, readOnly }: { claim: Claim; readOnly: boolean }) {
  const client = useClient();
  const [draft, setDraft] = useState(claim.statement);
  useEffect(() => setDraft(claim.statement), [claim.statement]);
  const field = useRef<HTMLTextAreaElement>(null);
  useActions([{ id: 'claims.statement', enabled: !readOnly, run: () => field.current?.select() }]);
  const cameFrom = useRef<EventTarget | null>(null);
  const leave = (): void => {
    const from = cameFrom.current;
    field.current?.blur();
    // The text knows by itself where its caret was.
    if (from instanceof HTMLElement && from.isConnected && !from.isContentEditable) from.focus();
    else bringFocusHome();
  };
  const commit = (): void => {
    const statement = draft.replaceAll(/\s+/g, ' ').trim();
    if (statement === '') setDraft(claim.statement);
    else if (statement !== claim.statement) succeeded(client.do({ type: 'claim.edit', id: claim.id, statement }));
  };
  return (
    <textarea
      ref={field}
      className="statement"
      aria-label="Statement"
      rows={1}
      value={draft}
      readOnly={readOnly}
      data-saved={draft === claim.statement}
      onChange={(event) => setDraft(event.target.value)}
      onFocus={({ relatedTarget }) => {
        cameFrom.current = relatedTarget;
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          leave();
        }
        if (event.key === 'Escape' && draft === claim.statement) leave();
        else if (event.key === 'Escape') setDraft(claim.statement);
      }}
    />
  );
}
