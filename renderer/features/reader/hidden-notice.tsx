import { EyeOff } from 'lucide-react';
import { Button } from 'react-aria-components';
import { hideOthers, useOthersHidden } from '#renderer/state/others-hidden';

/** Says that the text may not show all there is. How much others marked here, and whether they did, is hidden as well. */
export function HiddenNotice() {
  const { hidden } = useOthersHidden();
  if (!hidden) return null;
  return (
    <div className="hidden-notice">
      <EyeOff size={14} aria-hidden="true" />
      <span>What other coders marked is hidden.</span>
      <Button className="details-button" onPress={() => hideOthers(false)}>
        Show
      </Button>
    </div>
  );
}
