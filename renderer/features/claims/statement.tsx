import { useEffect, useRef, useState } from 'react';
import { useActions } from '#renderer/actions/use-actions';
import { useClient } from '#renderer/bridge/use-project';
import { succeeded } from '#renderer/state/messages';
import type { Claim } from '#shared/model/claim';

/** The claim itself, edited in its place; one edit is one step of undo. */
export function Statement({ claim, readOnly }: { claim: Claim; readOnly: boolean }) {
  const client = useClient();
  const [draft, setDraft] = useState(claim.statement);
  useEffect(() => setDraft(claim.statement), [claim.statement]);
  const field = useRef<HTMLTextAreaElement>(null);
  useActions([{ id: 'claims.statement', enabled: !readOnly, run: () => field.current?.select() }]);
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
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          commit();
        }
        if (event.key === 'Escape') setDraft(claim.statement);
      }}
    />
  );
}
