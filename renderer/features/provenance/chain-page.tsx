import { useEffect, useMemo, useState } from 'react';
import { bridge } from '#renderer/bridge/bridge';
import { useProvenance } from '#renderer/bridge/analysis';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { EmptyState } from '#renderer/components/empty-state';
import { succeeded } from '#renderer/state/messages';
import type { ChainFocus } from '#shared/analysis/provenance/chain';
import type { DrawnChain } from '#shared/analysis/provenance/drawn-chain';
import { ChainDrawing } from './chain-drawing';
import { ChainList } from './chain-list';
import { words } from './words';

/** The chains of one thing: drawn, and the same as a list. */
export function ChainPage({ focus }: { focus: ChainFocus }) {
  const client = useClient();
  // Anything that changes the chains changes this as well.
  const overview = useProvenance();
  const [drawn, setDrawn] = useState<DrawnChain | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge.call('analysis:chain', focus).then((answer) => {
      if (wanted && succeeded(answer)) setDrawn(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [focus, overview]);
  const title = useProject(['sources', 'claims', 'codes'], (project) => {
    if (focus.kind === 'source') return project.get('sources', focus.id)?.title;
    if (focus.kind === 'claim') return project.get('claims', focus.id)?.statement;
    return project.get('codes', focus.id)?.name;
  });
  const told = useMemo(() => (drawn === null ? '' : summary(drawn)), [drawn]);
  if (title === undefined || drawn === null) return <div className="chain-page" />;
  if (drawn.nodes.length === 0)
    return (
      <EmptyState title={title}>
        <p>No evidence is linked to it yet.</p>
      </EmptyState>
    );
  return (
    <section className="chain-page" aria-labelledby="chain-title">
      <header className="chain-head">
        <h2 id="chain-title">{title}</h2>
        <p className="quiet">{told}</p>
      </header>
      <ChainDrawing key={`${focus.kind} ${focus.id}`} drawn={drawn} focus={focus} />
      <ChainList drawn={drawn} project={client.project} />
    </section>
  );
}

/** `5 sources come down to 1 origin`. */
function summary({ nodes, edges, left }: DrawnChain): string {
  const sources = nodes.filter(({ kind }) => kind === 'source');
  const citing = new Set(edges.flatMap(({ from, stance }) => (stance === null ? [from] : [])));
  const origins = sources.filter(({ id }) => !citing.has(id)).length;
  const claims = nodes.length - sources.length;
  const parts = [claims === 0 ? '' : words.count(claims, 'claim'), words.count(sources.length, 'source')];
  const circle = origins === 0 && left === 0;
  const ends = circle ? 'no origin: it goes in a circle' : words.count(origins, 'origin');
  const more = left === 0 ? '' : ` ${left.toLocaleString('en')} more are not drawn.`;
  return `${parts.filter(Boolean).join(', ')}, ${ends}.${more}`;
}
