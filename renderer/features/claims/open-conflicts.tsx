import { Zap } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useOpenConflicts } from '#renderer/bridge/analysis';
import { useEvidence } from '#renderer/state/evidence';

/** Leads to the numbers of other claims that contradict this one's; nothing while there are none. */
export function OpenConflicts({ claimId }: { claimId: string }) {
  const { showNumbers } = useEvidence();
  const open = useOpenConflicts(claimId);
  if (open === 0) return null;
  return (
    <Button className="quiet-action conflict-badge" onPress={() => showNumbers(claimId)}>
      <Zap size={13} aria-hidden="true" />
      {open === 1 ? 'Another claim says otherwise' : `${open} other claims say otherwise`}
    </Button>
  );
}

/** The same at a glance, in the list of claims. */
export function ConflictMark({ claimId }: { claimId: string }) {
  const open = useOpenConflicts(claimId);
  if (open === 0) return null;
  return (
    <span className="conflict-badge">
      <Zap size={12} aria-hidden="true" />
      {open === 1 ? '1 conflict' : `${open} conflicts`}
    </span>
  );
}
