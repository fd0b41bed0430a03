import { Merge, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useActions } from '#renderer/actions/use-actions';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { MergeDialog } from './merge-dialog';

/** What can be done with the claims that are marked. */
export function MarkedBar({ annotationIds, onClear }: { annotationIds: readonly string[]; onClear: () => void }) {
  const { info } = useClient();
  const [merging, setMerging] = useState(false);
  const claimIds = useProject(
    annotationIds.map((id) => `annotations/${id}`),
    (project) => [...new Set(annotationIds.flatMap((id) => project.get('annotations', id)?.claimId ?? []))],
  );
  const mergeable = claimIds.length > 1 && info.readOnly === null;
  useActions([
    {
      id: 'claims.merge',
      title: `Merge the ${claimIds.length} marked claims…`,
      enabled: mergeable,
      why: 'Mark two claims or more',
      run: () => setMerging(true),
    },
    { id: 'claims.clear-marks', run: onClear },
  ]);
  return (
    <div className="marked-bar" role="toolbar" aria-label="Marked claims">
      <span>{annotationIds.length} marked</span>
      <Button className="quiet-action" isDisabled={!mergeable} onPress={() => setMerging(true)}>
        <Merge size={13} aria-hidden="true" />
        Merge…
      </Button>
      <Button className="quiet-action" onPress={onClear}>
        <X size={13} aria-hidden="true" />
        Clear
      </Button>
      {merging ? (
        <MergeDialog
          claimIds={claimIds}
          onClose={() => setMerging(false)}
          onMerged={() => {
            setMerging(false);
            onClear();
          }}
        />
      ) : null}
    </div>
  );
}
