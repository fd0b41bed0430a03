import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useActions } from '#renderer/actions/use-actions';
import { useMentionIds } from '#renderer/bridge/mentions';
import { useClient, useWhole } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { MeasuredList, type ListHandle } from '#renderer/components/measured-list';
import { succeeded } from '#renderer/state/messages';
import { announce } from '#renderer/state/announcements';
import { useNavigation } from '#renderer/state/navigation';
import { ClaimItem } from './claim-item';
import { MarkedBar } from './marked-bar';
import { SeveralMarked } from './several-marked';
import { useWithoutSource } from './use-without-source';

/** Pixels of a claim with two lines of statement, before it is measured. */
const usualHeight = 88;

/** The claims of the article, in the order of the text; the one looked at opens for editing in its place. */
export function ClaimsPanel({ articleId }: { articleId: string }) {
  const client = useClient();
  const whole = useWhole();
  const all = useMentionIds(articleId);
  const annotationId = useNavigation((state) => state.annotationId);
  const select = useNavigation((state) => state.select);
  const without = useWithoutSource(articleId);
  const [filtered, setFiltered] = useState(false);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const onlyWithout = filtered && without.size > 0;
  const ids = useMemo(
    () => (onlyWithout ? all.filter((id) => without.has(id) || id === annotationId) : all),
    [all, onlyWithout, without, annotationId],
  );
  const list = useRef<ListHandle>(null);
  const focusWanted = useRef<string | null>(null);
  const [, setMoves] = useState(0);
  useEffect(() => {
    const wanted = focusWanted.current;
    if (wanted === null) return;
    const summary = list.current?.box?.querySelector<HTMLElement>(`[data-annotation="${wanted}"]`);
    if (summary == null) return;
    focusWanted.current = null;
    summary.focus({ preventScroll: true });
  });

  const choose = useCallback(
    (id: string) => select(useNavigation.getState().annotationId === id ? null : id, true),
    [select],
  );
  const mark = useCallback((id: string) => setMarked((before) => toggled(before, id)), []);
  const latest = useRef(ids);
  useEffect(() => {
    latest.current = ids;
  });
  const remove = useCallback(
    (id: string) => {
      const at = latest.current.indexOf(id);
      const next = latest.current[at + 1] ?? latest.current[at - 1] ?? null;
      if (!succeeded(client.do({ type: 'annotation.remove', id }))) return;
      select(null);
      focusWanted.current = next;
    },
    [client, select],
  );

  const step = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('.claim-summary') : null;
    // A key that is held is quicker than the keyboard's place in the page.
    const from = target === null ? undefined : (focusWanted.current ?? target.dataset.annotation);
    if (from === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const at = ids.indexOf(from);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 8,
      PageUp: at - 8,
      Home: 0,
      End: ids.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = Math.min(ids.length - 1, Math.max(0, to));
    focusWanted.current = ids[index] ?? null;
    list.current?.show(index);
    setMoves((count) => count + 1);
  };
  const stepping = useRef(step);
  useEffect(() => {
    stepping.current = step;
  });
  const onKeyDown = useCallback((event: KeyboardEvent) => stepping.current(event), []);

  useActions([
    {
      id: 'claims.mark',
      enabled: annotationId !== null,
      why: 'No claim is chosen',
      run: () => {
        if (annotationId === null) return;
        mark(annotationId);
        announce(`${toggled(marked, annotationId).size} marked`);
      },
    },
    {
      id: 'claims.without-source',
      title: filtered ? 'Show all claims of the article' : 'Show claims that cite no source',
      run: () => setFiltered(!filtered),
    },
    {
      id: 'claims.focus',
      enabled: ids.length > 0,
      why: 'The article has no claims',
      run: () => {
        focusWanted.current = annotationId ?? ids[0] ?? null;
        setMoves((count) => count + 1);
      },
    },
  ]);
  const markedHere = useMemo(() => {
    if (marked.size === 0) return [];
    const present = new Set(all);
    return [...marked].filter((id) => present.has(id));
  }, [all, marked]);
  return (
    <section className="claims" aria-labelledby="claims-title">
      <header className="panel-head">
        <h2 id="claims-title">
          Claims <span className="quiet">{all.length}</span>
        </h2>
        {without.size === 0 ? null : (
          <ToggleButton className="without-source" isSelected={onlyWithout} onChange={setFiltered}>
            {without.size} without a source
          </ToggleButton>
        )}
      </header>
      {markedHere.length === 0 || !whole ? null : (
        <MarkedBar annotationIds={markedHere} onClear={() => setMarked(new Set())} />
      )}
      {all.length === 0 ? (
        <EmptyState title="No claims in this article">
          <p>
            Select a passage in the text, then press <kbd>1</kbd> to <kbd>4</kbd>, or choose a narrative beside it.
          </p>
        </EmptyState>
      ) : (
        <SeveralMarked value={markedHere.length > 1}>
          <MeasuredList
            ids={ids}
            usualHeight={usualHeight}
            gap={4}
            shownId={annotationId}
            className="claim-scroller"
            listClassName="claim-list"
            rowClassName="claim"
            handle={list}
          >
            {(id) => (
              <ClaimItem
                annotationId={id}
                selected={id === annotationId}
                marked={marked.has(id)}
                onSelect={choose}
                onKeyDown={onKeyDown}
                onMark={mark}
                onRemove={remove}
              />
            )}
          </MeasuredList>
        </SeveralMarked>
      )}
    </section>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
