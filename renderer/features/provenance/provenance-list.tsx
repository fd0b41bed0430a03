import { useMemo, type ReactNode } from 'react';
import { useClient } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { WindowGrid } from '#renderer/components/window-grid';
import { useEvidence } from '#renderer/state/evidence';
import type { ChainFocus } from '#shared/analysis/provenance/chain';
import type { ProvenanceOverview } from '#shared/analysis/provenance/overview';
import { words } from './words';

const rowHeight = 78;
const headingHeight = 68;

type Row = {
  readonly id: string;
  /** Null for a heading. */
  readonly focus: ChainFocus | null;
  readonly title: string;
  readonly told: string;
  readonly mark?: ReactNode;
};

/** Explanations, then loops, then origins that several sources end in, then claims with fewer lines than sources. */
export function ProvenanceList({ overview }: { overview: ProvenanceOverview }) {
  const client = useClient();
  const { chain, showChain } = useEvidence();
  const rows = useMemo(() => rowsOf(overview, client.project), [overview, client]);
  return (
    <section className="provenance-list" aria-label="What the evidence comes down to">
      <WindowGrid
        label="What the evidence comes down to"
        className="register-list"
        rowClassName={({ focus }) => (focus === null ? 'provenance-heading' : 'register-row')}
        items={rows}
        rowHeight={rowHeight}
        headings={{ is: ({ focus }) => focus === null, height: headingHeight }}
        textOf={({ title, told }) => `${title}, ${told}`}
        selectedId={chain === null ? null : `${chain.kind} ${chain.id}`}
        onSelect={({ focus }) => {
          if (focus !== null) showChain(focus);
        }}
      >
        {({ focus, title, told, mark }) =>
          focus === null ? (
            <div className="provenance-head">
              <span className="provenance-title">{title}</span>
              <span className="quiet">{told}</span>
            </div>
          ) : (
            <div className="provenance-row">
              <span className="provenance-title">
                {mark} {title}
              </span>
              <span className="quiet">{told}</span>
            </div>
          )
        }
      </WindowGrid>
    </section>
  );
}

function rowsOf(overview: ProvenanceOverview, project: ReturnType<typeof useClient>['project']): Row[] {
  const rows: Row[] = [];
  const titleOf = (id: string): string => project.get('sources', id)?.title ?? id;
  const heading = (id: string, title: string, told: string): void => void rows.push({ id, focus: null, title, told });

  heading('explanations', 'Explanations', 'Links, sources, and how many of these are independent');
  for (const { explanation, counts, widest } of overview.explanations) {
    const code = project.get('codes', explanation);
    const { links, sources, independent } = counts.all;
    const most = widest === null ? '' : `; ${widest.sources} of them ${words.share(widest, titleOf(widest.origin))}`;
    rows.push({
      id: `explanation ${explanation}`,
      focus: { kind: 'explanation', id: explanation },
      title: code?.name ?? explanation,
      told: `${words.count(links, 'link')}, ${words.count(sources, 'source')}, ${independent} independent${most}`,
      ...(code !== undefined && { mark: <CodeMark code={code} /> }),
    });
  }
  if (overview.loops.length > 0) {
    heading('loops', 'Loops', 'Sources that cite one another in a circle: nobody looked');
    for (const loop of overview.loops) {
      const [first = ''] = loop;
      rows.push({
        id: `source ${first}`,
        focus: { kind: 'source', id: first },
        title: loop.map(titleOf).join(' → '),
        told: loop.length === 1 ? 'cites itself' : `${loop.length} sources in a circle`,
      });
    }
  }
  if (overview.origins.length > 0) {
    heading('origins', 'One origin behind several sources', 'However many they are, they count once');
    const inLoops = new Set(overview.loops.map(([first]) => first));
    for (const { origin, sources, claims } of overview.origins)
      if (!inLoops.has(origin))
        rows.push({
          id: `source ${origin}`,
          focus: { kind: 'source', id: origin },
          title: titleOf(origin),
          told: `${words.count(sources - 1, 'other source')} and ${words.count(claims, 'claim')} rest on it`,
        });
  }
  if (overview.overcounted.length > 0) {
    const all = overview.overcountedClaims;
    const told =
      all > overview.overcounted.length
        ? `The ${overview.overcounted.length} widest of ${all}`
        : words.count(all, 'claim');
    heading('claims', 'Claims with fewer origins than sources', told);
    for (const { claim, sources, independent } of overview.overcounted)
      rows.push({
        id: `claim ${claim}`,
        focus: { kind: 'claim', id: claim },
        title: project.get('claims', claim)?.statement ?? claim,
        told: `${words.count(sources, 'source')}, ${independent} independent`,
      });
  }
  return rows;
}
