import { useLayoutEffect, useState } from 'react';
import { codesOf, stanceCounts } from '#renderer/bridge/read-project';
import { useClient } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { EvidenceCounts } from '#renderer/components/stance';
import type { ArticleEditor, Box } from '#renderer/editor/article-editor';

/** Milliseconds that the mouse rests on a claim before its card comes: long enough not to follow a mouse that reads. */
const rest = 350;
/** Pixels below which the card goes above the line. */
const roomBelow = 190;

type Hovered = { readonly id: string; readonly others: number; readonly at: Box };

/** What the claim below the mouse says, by whom it was coded and what it rests on. The list of claims has all of it. */
export function HoverCard({ editor, host }: { editor: ArticleEditor; host: HTMLElement }) {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  // Ends with the editor, and not a moment after: a timer would ask a text that is gone.
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = (): void => {
      clearTimeout(timer);
      setHovered(null);
    };
    const moved = ({ clientX, clientY, buttons }: PointerEvent): void => {
      hide();
      if (buttons !== 0) return;
      timer = setTimeout(() => {
        const offset = editor.offsetAt(clientX, clientY);
        const spans = offset === null ? [] : editor.spansAt(offset);
        const [first] = spans.toSorted((a, b) => a.end - a.start - (b.end - b.start));
        if (offset === null || first === undefined) return;
        const { top, bottom } = editor.boxOf(offset, 1);
        // Beside the last word of a line there is no text, though the nearest offset is in one.
        if (clientY < top - 4 || clientY > bottom + 4) return;
        setHovered({ id: first.id, others: spans.length - 1, at: { left: clientX, top, bottom } });
      }, rest);
    };
    const events = ['pointerleave', 'pointerdown', 'keydown'] as const;
    host.addEventListener('pointermove', moved, { passive: true });
    for (const name of events) host.addEventListener(name, hide, { passive: true });
    document.addEventListener('scroll', hide, { passive: true, capture: true });
    return () => {
      hide();
      host.removeEventListener('pointermove', moved);
      for (const name of events) host.removeEventListener(name, hide);
      document.removeEventListener('scroll', hide, { capture: true });
    };
  }, [editor, host]);
  return hovered === null ? null : <Card {...hovered} />;
}

function Card({ id, others, at }: Hovered) {
  const { project } = useClient();
  const annotation = project.get('annotations', id);
  const claim = project.get('claims', annotation?.claimId ?? '');
  if (annotation === undefined || claim === undefined) return null;
  const codes = codesOf(project, annotation.codeIds);
  const counts = stanceCounts(project.related('linksByClaim', claim.id));
  const above = at.bottom + roomBelow > innerHeight;
  return (
    <div
      aria-hidden="true"
      className={above ? 'hover-card above' : 'hover-card'}
      style={{
        left: `${Math.max(8, Math.min(at.left - 20, innerWidth - 348))}px`,
        top: `${above ? at.top - 8 : at.bottom + 8}px`,
      }}
    >
      <p className="hover-statement">{claim.statement}</p>
      <p className="hover-codes">
        {codes.map((code) => (
          <span key={code.id}>
            <CodeMark code={code} />
            {code.name}
          </span>
        ))}
        {codes.length === 0 ? <span>Without a code</span> : null}
      </p>
      <p className="hover-foot">
        <EvidenceCounts counts={counts} />
        <span>Coded by {project.get('coders', annotation.coderId)?.name ?? 'someone'}</span>
        {others > 0 ? <span>{others === 1 ? '1 more claim here' : `${others} more claims here`}</span> : null}
      </p>
    </div>
  );
}
