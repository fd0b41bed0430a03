import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { codesOf } from '#renderer/bridge/read-project';
import type { PlacedSpan } from '#renderer/bridge/span-index';
import { useClient } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { useNavigation } from '#renderer/state/navigation';
import type { Box } from '#renderer/editor/article-editor';

/** Pixels of one claim in the list, and of the list's own edges. */
const rowHeight = 34;
const edges = 10;

/** The claims that overlap at one place of the text, to choose from; the shortest first. */
export function PickList({
  at,
  spans,
  onPick,
  onClose,
}: {
  at: Box;
  spans: readonly PlacedSpan[];
  onPick: (annotationId: string) => void;
  /** Without a choice. */
  onClose: () => void;
}) {
  const { project } = useClient();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      spans.findIndex(({ id }) => id === useNavigation.getState().annotationId),
    ),
  );
  useEffect(() => list.current?.focus(), []);
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active]);
  const pick = (index: number): void => {
    const span = spans[index];
    if (span !== undefined) onPick(span.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: spans.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) setActive((step + spans.length) % spans.length);
    else if (event.key === 'Enter' || event.key === ' ') pick(active);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const height = Math.min(8, spans.length) * rowHeight + edges;
  const below = at.bottom + 6 + height < innerHeight;
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label="Claims that overlap here"
      aria-activedescendant={`pick-${spans[active]?.id ?? ''}`}
      className="overlap-list"
      style={{
        left: `${Math.max(8, Math.min(at.left - 24, innerWidth - 348))}px`,
        top: `${below ? at.bottom + 6 : Math.max(8, at.top - 6 - height)}px`,
        maxHeight: `${8 * rowHeight + edges}px`,
      }}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    >
      {spans.map(({ id }, index) => {
        const annotation = project.get('annotations', id);
        const claim = project.get('claims', annotation?.claimId ?? '');
        const codes = codesOf(project, annotation?.codeIds ?? []);
        return (
          // The keys of an option are the list's.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={id}
            id={`pick-${id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="overlap-option"
            onPointerMove={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(index)}
          >
            <span className="overlap-marks">
              {codes.map((code) => (
                <CodeMark key={code.id} code={code} />
              ))}
              <span className="visually-hidden">{codes.map(({ name }) => name).join(', ') || 'Without a code'}: </span>
            </span>
            <span className="overlap-statement">{claim?.statement ?? ''}</span>
          </div>
        );
      })}
    </div>
  );
}
