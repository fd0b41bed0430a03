/** What the menu bar's items do in the window. */
import { useEffect, useRef } from 'react';
import { bridge } from '#renderer/bridge/bridge';
import type { ProjectClient } from '#renderer/bridge/project-client';
import { say, succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import type { OpenProject } from '#shared/ipc/contract';
import type { Result } from '#shared/model/result';

export async function exportClaimMap(): Promise<void> {
  const written = await bridge.call('project:export', { format: 'claim-map' });
  if (succeeded(written) && written.value !== null) say('info', `Claim map written to ${written.value.file}`);
}

/** What only the window's frame can do. */
type Frame = { readonly open: (info: OpenProject) => void; readonly create: () => void };

export function useMenu(client: ProjectClient | null, frame: Frame): void {
  const latest = useRef({ client, frame });
  useEffect(() => {
    latest.current = { client, frame };
  });
  useEffect(
    () =>
      bridge.on('menu:chosen', ({ action }) => {
        const { client: open, frame: window } = latest.current;
        const opening = async (answer: Promise<Result<OpenProject | null>>): Promise<void> => {
          const project = await answer;
          if (succeeded(project) && project.value !== null) window.open(project.value);
        };
        const { show } = useNavigation.getState();
        switch (action) {
          case 'project.new':
            return window.create();
          case 'project.open':
            return void opening(bridge.call('project:choose', undefined));
          case 'project.sample':
            return void opening(bridge.call('project:open-sample', undefined));
          case 'import.files':
            return void bridge.call('import:choose', { kind: 'files' }).then(succeeded);
          case 'import.folder':
            return void bridge.call('import:choose', { kind: 'folder' }).then(succeeded);
          case 'import.paste':
            // A field that has the keyboard would take the text as its own.
            if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
            return void bridge.call('app:paste', undefined).then(succeeded);
          case 'export.claim-map':
            return void exportClaimMap();
          case 'history.undo':
            return undoHere(open, 'undo');
          case 'history.redo':
            return undoHere(open, 'redo');
          case 'view.read':
          case 'view.evidence':
          case 'view.compare':
          case 'view.history':
            return show(action.slice('view.'.length) as 'read' | 'evidence' | 'compare' | 'history');
        }
      }),
    [],
  );
}

/** In a field that is being written in, undo belongs to the field; elsewhere to the project. */
function undoHere(client: ProjectClient | null, step: 'undo' | 'redo'): void {
  const { activeElement } = document;
  const writing =
    (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) &&
    activeElement.dataset.saved !== 'true';
  if (writing) document.execCommand(step);
  else client?.[step]();
}
