import { TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { DragHandle, DropPlace } from '#renderer/components/dragging';
import { EmptyState } from '#renderer/components/empty-state';
import { emptyEvidenceLabels, StateIcon, type EmptyEvidence } from '#renderer/components/state-icon';
import { WindowGrid } from '#renderer/components/window-grid';
import { useEvidence } from '#renderer/state/evidence';
import { useNavigation } from '#renderer/state/navigation';
import type { ProjectReader } from '#shared/model/project-state';
import type { Claim } from '#shared/model/claim';

const rowHeight = 76;

function unsourced(project: ProjectReader): Claim[] {
  const claims: Claim[] = [];
  for (const claim of project.all('claims'))
    if (project.related('linksByClaim', claim.id).length === 0 && claim.examined !== 'not-applicable')
      claims.push(claim);
  return claims;
}

const stateOf = ({ examined }: Claim): EmptyEvidence => (examined === 'examined' ? 'nothing-found' : examined);

/** Counts the claims without a source, and opens their list. */
function Trigger({ open, onOpen }: { open: boolean; onOpen: () => void }) {
  const count = useProject(['claims', 'links'], (project) => unsourced(project).length);
  if (count === 0) return null;
  return (
    <Button className="unsourced-trigger" aria-expanded={open} onPress={onOpen}>
      <TriangleAlert size={14} aria-hidden="true" />
      Claims that cite no source
      <span className="quiet">{count.toLocaleString('en')}</span>
    </Button>
  );
}

/** Claims that no source stands behind: to be linked by a drag, a drop or the key. */
function List() {
  const client = useClient();
  const { link } = useEvidence();
  const { goTo } = useNavigation();
  const claims = useProject(['claims', 'links'], unsourced);
  return (
    <section className="unsourced" aria-labelledby="unsourced-title">
      <h2 id="unsourced-title">
        Claims that cite no source <span className="quiet">{claims.length.toLocaleString('en')}</span>
      </h2>
      <p className="quiet">Drag a source onto a claim, or press Enter on a claim to find one.</p>
      {claims.length === 0 ? (
        <EmptyState title="Every claim has a source">
          <p>Claims to which evidence does not apply are left out.</p>
        </EmptyState>
      ) : (
        <WindowGrid
          label="Claims that cite no source"
          className="unsourced-list"
          rowClassName={() => 'unsourced-row'}
          items={claims}
          rowHeight={rowHeight}
          textOf={({ statement }) => statement}
          onKey={({ id }, event) => {
            if (event.key !== 'Enter') return false;
            link({ claimId: id });
            return true;
          }}
        >
          {(claim, active) => (
            <DropPlace
              takes="source"
              label={`Link to the claim ${claim.statement}`}
              className="unsourced-claim"
              onTake={({ id, newSource, passage }) => link({ claimId: claim.id, sourceId: id, newSource, passage })}
            >
              <DragHandle
                label={`Drag the claim ${claim.statement} onto a source`}
                item={() => ({ kind: 'claim', id: claim.id })}
                active={active}
              />
              <span className="unsourced-text">
                <span className="unsourced-statement">{claim.statement}</span>
                <span className="quiet">
                  <StateIcon state={stateOf(claim)} size={12} /> {emptyEvidenceLabels[stateOf(claim)]}
                </span>
              </span>
              <span className="unsourced-actions">
                <Button className="button" excludeFromTabOrder={!active} onPress={() => link({ claimId: claim.id })}>
                  Link…
                </Button>
                <Button
                  className="button"
                  excludeFromTabOrder={!active}
                  aria-label={`Read where it is said: ${claim.statement}`}
                  onPress={() => {
                    const [mention] = client.project.related('annotationsByClaim', claim.id);
                    if (mention !== undefined) goTo({ articleId: mention.articleId, annotationId: mention.id });
                  }}
                >
                  Read
                </Button>
              </span>
            </DropPlace>
          )}
        </WindowGrid>
      )}
    </section>
  );
}

export const UnsourcedClaims = { Trigger, List };
