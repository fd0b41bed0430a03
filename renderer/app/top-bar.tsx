import { Download, Redo2, Undo2 } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup, Button } from 'react-aria-components';
import { runAction } from '#renderer/actions/registry';
import { useClient, useClientState, useProject, useWhole } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { CoderMenu } from '#renderer/features/coder/coder-menu';
import { OthersToggle } from '#renderer/features/coder/others-toggle';
import { useNavigation, type View } from '#renderer/state/navigation';
import { exportClaimMap } from './project-actions';

const views: readonly { id: View; label: string }[] = [
  { id: 'read', label: 'Read' },
  { id: 'codebook', label: 'Codebook' },
  { id: 'evidence', label: 'Evidence' },
  { id: 'compare', label: 'Compare' },
  { id: 'history', label: 'History' },
];

export function TopBar() {
  const client = useClient();
  const title = useProject(['info'], (project) => [...project.all('info')][0]?.title ?? '');
  const view = useNavigation((state) => state.view);
  const show = useNavigation((state) => state.show);
  return (
    <header className="top-bar">
      <h1 className="project-title" title={client.info.folder}>
        {title}
      </h1>
      <ToggleButtonGroup
        className="view-switch"
        aria-label="View"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={(keys) => {
          const chosen = views.find(({ id }) => keys.has(id));
          if (chosen !== undefined) show(chosen.id);
        }}
      >
        {views.map(({ id, label }) => (
          <ToggleButton key={id} id={id} className="view-button">
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className="top-actions">
        <OthersToggle />
        <CoderMenu />
        <SaveState />
        <UndoAndRedo />
        <Button className="button" onPress={() => void exportClaimMap()}>
          <Download size={14} aria-hidden="true" />
          Export
        </Button>
      </div>
    </header>
  );
}

function UndoAndRedo() {
  const { undo, redo } = useClientState('history', ({ undoLabel, redoLabel }) => ({
    undo: undoLabel,
    redo: redoLabel,
  }));
  return (
    <>
      <TipButton
        label={undo === null ? 'Nothing to undo' : `Undo: ${undo}`}
        action="history.undo"
        isDisabled={undo === null}
        onPress={() => runAction('history.undo')}
      >
        <Undo2 size={16} aria-hidden="true" />
      </TipButton>
      <TipButton
        label={redo === null ? 'Nothing to redo' : `Redo: ${redo}`}
        action="history.redo"
        isDisabled={redo === null}
        onPress={() => runAction('history.redo')}
      >
        <Redo2 size={16} aria-hidden="true" />
      </TipButton>
    </>
  );
}

/** "Saved" means on disk. */
function SaveState() {
  const { info } = useClient();
  const whole = useWhole();
  const { pending, failure } = useClientState('save', ({ save }) => save);
  if (!whole) return <span className="save-state">Opening…</span>;
  if (info.readOnly !== null) return <span className="save-state problem">Read only</span>;
  if (failure !== null)
    return (
      <span className="save-state problem" role="alert" title={failure.message}>
        Not saved: {failure.message}
      </span>
    );
  return (
    <span className="save-state">
      <span className="save-word">{pending > 0 ? 'Saving…' : 'Saved'}</span>
    </span>
  );
}
