import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useClient } from '#renderer/bridge/use-project';
import { useEvidence } from '#renderer/state/evidence';
import { succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import { examinations } from '#shared/model/claim';
import type { Axis } from './matrix-axes';
import { MatrixRow } from './matrix-row';
import { cell, headWidth, rowHeight, stateWidth, titleHeight } from './sizes';
import { inView, useView } from './use-view';

/** Column 0 is what is known of the claim, the sources follow. */
type Place = { readonly row: number; readonly column: number };

/** A grid of which only what is in view is in the page, both ways; one cell has the keyboard. */
export function MatrixGrid({ claims, sources }: { claims: readonly Axis[]; sources: readonly Axis[] }) {
  const client = useClient();
  const { link } = useEvidence();
  const { openSource, goTo } = useNavigation();
  const box = useRef<HTMLDivElement>(null);
  const view = useView(box);
  const [place, setPlace] = useState<Place>({ row: 0, column: 1 });
  const focusWanted = useRef(false);
  const active = { row: Math.min(place.row, claims.length - 1), column: Math.min(place.column, sources.length) };

  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    box.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  });

  const rows = inView(view.top, view.height - titleHeight, rowHeight, claims.length, active.row);
  const columns = inView(view.left, view.width - headWidth - stateWidth, cell, sources.length, active.column - 1);

  const show = ({ row, column }: Place): void => {
    const element = box.current;
    if (element === null) return;
    const top = row * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    const bottom = top + rowHeight + titleHeight - element.clientHeight;
    if (bottom > element.scrollTop) element.scrollTop = bottom;
    if (column === 0) return;
    const left = (column - 1) * cell;
    if (left < element.scrollLeft) element.scrollLeft = left;
    const right = left + cell + headWidth + stateWidth - element.clientWidth;
    if (right > element.scrollLeft) element.scrollLeft = right;
  };
  const moveTo = (next: Place): void => {
    const to = {
      row: Math.min(claims.length - 1, Math.max(0, next.row)),
      column: Math.min(sources.length, Math.max(0, next.column)),
    };
    focusWanted.current = true;
    setPlace(to);
    show(to);
  };

  const open = ({ row, column }: Place): void => {
    const claim = claims[row];
    if (claim === undefined || client.info.readOnly !== null) return;
    if (column === 0) {
      const now = client.project.get('claims', claim.id)?.examined ?? 'not-examined';
      const examined = examinations[(examinations.indexOf(now) + 1) % examinations.length] ?? 'not-examined';
      succeeded(client.do({ type: 'claim.assess', id: claim.id, set: { examined } }));
      return;
    }
    const source = sources[column - 1];
    if (source === undefined) return;
    const known = client.project.related('linksByClaim', claim.id).find(({ sourceId }) => sourceId === source.id);
    if (known === undefined) link({ claimId: claim.id, sourceId: source.id });
    else link({ linkId: known.id });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { row, column } = active;
    const page = Math.max(1, Math.floor((view.height - titleHeight) / rowHeight) - 1);
    const all = event.ctrlKey || event.metaKey;
    const steps: Readonly<Record<string, Place>> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      PageDown: { row: row + page, column },
      PageUp: { row: row - page, column },
      Home: { row: all ? 0 : row, column: 0 },
      End: { row: all ? claims.length - 1 : row, column: sources.length },
    };
    const step = steps[event.key];
    if (event.key === 'Enter') open(active);
    else if (event.key === 'Delete') remove(active);
    else if (step !== undefined && (!all || event.key === 'Home' || event.key === 'End')) moveTo(step);
    else return;
    event.preventDefault();
  };
  const remove = ({ row, column }: Place): void => {
    const known = client.project
      .related('linksByClaim', claims[row]?.id ?? '')
      .find(({ sourceId }) => sourceId === sources[column - 1]?.id);
    if (known !== undefined) succeeded(client.do({ type: 'link.remove', id: known.id }));
  };

  return (
    <div
      ref={box}
      className="matrix"
      role="grid"
      aria-label="Claims and sources"
      aria-rowcount={claims.length + 1}
      aria-colcount={sources.length + 2}
      tabIndex={-1}
    >
      <div
        role="presentation"
        className="matrix-sheet"
        style={{
          width: headWidth + stateWidth + sources.length * cell + titleHeight / 2,
          height: titleHeight + claims.length * rowHeight,
        }}
      >
        <div role="row" aria-rowindex={1} className="matrix-titles" style={{ height: titleHeight }}>
          <div
            role="columnheader"
            aria-colindex={1}
            className="matrix-corner"
            style={{ width: headWidth, height: titleHeight }}
          >
            Claim
          </div>
          <div
            role="columnheader"
            aria-colindex={2}
            className="matrix-state-title"
            style={{ left: headWidth, width: stateWidth, height: titleHeight }}
          >
            <span>Examined</span>
          </div>
          {columns.map((column) => {
            const source = sources[column];
            return source === undefined ? null : (
              <div
                key={source.id}
                role="columnheader"
                aria-colindex={column + 3}
                className="matrix-title"
                style={{ left: headWidth + stateWidth + column * cell, width: cell, height: titleHeight }}
              >
                <button type="button" tabIndex={-1} title={source.text} onClick={() => openSource(source.id)}>
                  {source.text}
                </button>
              </div>
            );
          })}
        </div>
        {rows.map((row) => {
          const claim = claims[row];
          return claim === undefined ? null : (
            <MatrixRow
              key={claim.id}
              claim={claim}
              row={row}
              columns={columns}
              sources={sources}
              active={row === active.row ? active.column : null}
              onKeyDown={onKeyDown}
              onPlace={(column) => setPlace({ row, column })}
              onOpen={(column) => open({ row, column })}
              onRead={() => {
                const [mention] = client.project.related('annotationsByClaim', claim.id);
                if (mention !== undefined) goTo({ articleId: mention.articleId, annotationId: mention.id });
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
