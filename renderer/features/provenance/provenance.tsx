import { useProvenance } from '#renderer/bridge/analysis';
import { EmptyState } from '#renderer/components/empty-state';
import { useEvidence } from '#renderer/state/evidence';
import { ChainPage } from './chain-page';
import { ProvenanceList } from './provenance-list';

/** Where evidence comes from: loops, chains that end in one origin, and the chains of whatever is chosen. */
export function Provenance() {
  const overview = useProvenance();
  const { chain } = useEvidence();
  if (overview === null) return <p className="tab-waiting">Following all citations…</p>;
  return (
    <div className="provenance-tab">
      <ProvenanceList overview={overview} />
      {chain === null ? (
        <EmptyState title="Choose what to follow">
          <p>An explanation, a claim or a source. What it rests on is drawn down to the origins.</p>
        </EmptyState>
      ) : (
        <ChainPage key={`${chain.kind} ${chain.id}`} focus={chain} />
      )}
    </div>
  );
}
