/** What can be done with the project that is open, wherever the user is in it. */
import { keepKeysFor } from '#renderer/actions/turn';
import { useActions } from '#renderer/actions/use-actions';
import { bridge } from '#renderer/bridge/bridge';
import type { ProjectClient } from '#renderer/bridge/project-client';
import { useClient, useClientState } from '#renderer/bridge/use-project';
import { announce } from '#renderer/state/announcements';
import { sayWritten, succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';

export async function exportClaimMap(): Promise<void> {
  const written = await bridge.call('project:export', { format: 'claim-map' });
  if (succeeded(written) && written.value !== null) sayWritten(`Claim map written to ${written.value.file}`);
}

export function useProjectActions(): void {
  const client = useClient();
  const show = useNavigation((state) => state.show);
  const { undo, redo } = useClientState('history', ({ undoLabel, redoLabel }) => ({
    undo: undoLabel,
    redo: redoLabel,
  }));
  const choose = (kind: 'files' | 'folder') => (): void => void bridge.call('import:choose', { kind }).then(succeeded);
  useActions([
    { id: 'import.files', run: choose('files') },
    { id: 'import.folder', run: choose('folder') },
    { id: 'import.paste', run: pasteArticle },
    { id: 'export.claim-map', run: () => void exportClaimMap() },
    {
      id: 'history.undo',
      title: undo === null ? 'Undo' : `Undo: ${undo}`,
      // Stays enabled: in a field that is being written in there may be something to undo.
      run: () => undoHere(client, 'undo'),
    },
    { id: 'history.redo', title: redo === null ? 'Redo' : `Redo: ${redo}`, run: () => undoHere(client, 'redo') },
    { id: 'view.read', run: () => show('read') },
    { id: 'view.codebook', run: () => show('codebook') },
    { id: 'view.evidence', run: () => show('evidence') },
    { id: 'view.compare', run: () => show('compare') },
    { id: 'view.history', run: () => show('history') },
  ]);
}

function pasteArticle(): void {
  // A field that has the keyboard would take the text as its own.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  void bridge.call('app:paste', undefined).then(succeeded);
}

/** In a field that is being written in, undo belongs to the field; elsewhere to the project. */
function undoHere(client: ProjectClient, step: 'undo' | 'redo'): void {
  const { activeElement } = document;
  const writing =
    (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) &&
    activeElement.dataset.saved !== 'true';
  if (writing) return void document.execCommand(step);
  const label = step === 'undo' ? client.undoLabel : client.redoLabel;
  announce(label === null ? `Nothing to ${step}` : `${step === 'undo' ? 'Undone' : 'Done again'}: ${label}`);
  keepKeysFor(client[step]());
}
