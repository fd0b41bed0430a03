/** What can be done with or without a project, and the way from keys and menu bar to actions. */
import { useEffect } from 'react';
import { listenForKeys } from '#renderer/actions/dispatch';
import { runAction } from '#renderer/actions/registry';
import { useActions } from '#renderer/actions/use-actions';
import { bridge } from '#renderer/bridge/bridge';
import { succeeded } from '#renderer/state/messages';
import type { OpenProject } from '#shared/ipc/contract';
import type { Result } from '#shared/model/result';

/** What only the window's frame can do. */
type Frame = { readonly open: (info: OpenProject) => void; readonly create: () => void };

export function useAppActions({ open, create }: Frame): void {
  const opening = (ask: () => Promise<Result<OpenProject | null>>) => (): void =>
    void ask().then((answer) => {
      if (succeeded(answer) && answer.value !== null) open(answer.value);
    });
  useActions([
    { id: 'project.new', run: create },
    { id: 'project.open', run: opening(() => bridge.call('project:choose', undefined)) },
    { id: 'project.sample', run: opening(() => bridge.call('project:open-sample', undefined)) },
  ]);
  useEffect(() => listenForKeys(window), []);
  useEffect(() => bridge.on('menu:chosen', ({ action }) => void (runAction(action) || editField(action))), []);
}

/** In a dialog the project's history is out of reach, and the menu's items mean the field that is written in. */
function editField(action: string): boolean {
  const step = /^history\.(undo|redo)$/.exec(action)?.[1];
  return step !== undefined && document.execCommand(step);
}
