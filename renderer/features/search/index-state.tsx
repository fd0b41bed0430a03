import { Button, Label, ProgressBar } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { useSearchState, useSession } from './use-session';

/** How far the index is, while it is made; nothing once it is there. */
export function IndexState() {
  const session = useSession();
  const progress = useSearchState((state) => state.progress);
  const complete = useSearchState((state) => state.found?.complete !== false);
  if (progress !== null)
    return (
      <ProgressBar className="index-state" value={progress.done} maxValue={progress.total}>
        {({ percentage }) => (
          <>
            <div className="index-told">
              <Label>
                Indexing {progress.done.toLocaleString('en')} of {progress.total.toLocaleString('en')}
              </Label>
              <Button className="link-button" onPress={() => void bridge.call('search:stop', undefined)}>
                Stop
              </Button>
            </div>
            <div className="index-bar">
              <div style={{ width: `${percentage ?? 0}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
    );
  if (complete) return null;
  return (
    <div className="index-state index-told">
      <span>Not everything is indexed yet: there may be more to find.</span>
      <Button className="link-button" onPress={() => void session.index(false)}>
        Go on
      </Button>
    </div>
  );
}
