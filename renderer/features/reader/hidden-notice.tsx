import { EyeOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import type { Mentions } from '#renderer/bridge/mentions';
import { hideOthers, useOthersHidden } from '#renderer/state/others-hidden';

/** Says that the text does not show all there is. */
export function HiddenNotice({ mentions }: { mentions: Mentions }) {
  const { hidden } = useOthersHidden();
  const count = useSyncExternalStore(
    (wake) => mentions.subscribe(wake),
    () => mentions.hiddenCount,
  );
  if (!hidden) return null;
  const what =
    count === 0
      ? 'Other coders’ claims are hidden; here they have none.'
      : `${count} claims of other coders are hidden.`;
  return (
    <div className="hidden-notice">
      <EyeOff size={14} aria-hidden="true" />
      <span>{count === 1 ? 'One claim of another coder is hidden.' : what}</span>
      <Button className="details-button" onPress={() => hideOthers(false)}>
        Show
      </Button>
    </div>
  );
}
