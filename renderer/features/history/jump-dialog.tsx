import { useEffect, useState } from 'react';
import { Button, Label, ProgressBar } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { useClient } from '#renderer/bridge/use-project';
import { AppDialog, ConfirmDialog } from '#renderer/components/app-dialog';
import { say, succeeded } from '#renderer/state/messages';
import type { HistoryEntry, HistoryWay } from '#shared/ipc/contract';

/** Says what going to a place in the history does before it is done, and shows how far it has come. */
export function JumpDialog({
  entry,
  readOnly,
  onClose,
}: {
  entry: HistoryEntry;
  readOnly: string | null;
  onClose: () => void;
}) {
  const client = useClient();
  const [way, setWay] = useState<HistoryWay | null>(null);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const { seq } = entry;
  useEffect(() => {
    void bridge.call('project:way', { seq }).then((found) => {
      if (succeeded(found)) setWay(found.value);
      else onClose();
    });
    // Only another entry asks again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [seq]);
  useEffect(() => bridge.on('project:jumping', setProgress), []);

  const jump = async (): Promise<void> => {
    setProgress({ done: 0, total: way?.steps ?? 0 });
    const stamp = { coderId: client.coderId, at: new Date().toISOString() };
    const jumped = await bridge.call('project:jump', { seq, ...stamp });
    if (succeeded(jumped) && way !== null) say('info', doneIn(way, jumped.value));
    onClose();
  };
  if (way === null) return null;
  const { title, text, confirm } = wordsFor(way);
  if (progress !== null)
    return (
      <AppDialog title={title} isOpen onClose={() => undefined}>
        <ProgressBar value={progress.done} maxValue={Math.max(1, progress.total)}>
          {({ percentage }) => (
            <>
              <div className="index-told">
                <Label>
                  {progress.done.toLocaleString('en')} of {progress.total.toLocaleString('en')}
                </Label>
                <Button className="button" onPress={() => void bridge.call('project:stop-jump', undefined)}>
                  Stop here
                </Button>
              </div>
              <div className="index-bar">
                <div style={{ width: `${percentage ?? 0}%` }} />
              </div>
            </>
          )}
        </ProgressBar>
      </AppDialog>
    );
  const told = (
    <>
      <p>
        <strong>{way.label}</strong> {text}
      </p>
      {way.first.length === 0 ? null : (
        <ol className="jump-steps">
          {way.first.map((step, index) => (
            <li key={index}>{client.wordsOf(step)}</li>
          ))}
          {way.steps > way.first.length ? (
            <li className="quiet">and {(way.steps - way.first.length).toLocaleString('en')} more</li>
          ) : null}
        </ol>
      )}
    </>
  );
  if (way.direction === 'here' || readOnly !== null)
    return (
      <AppDialog title={title} isOpen onClose={onClose}>
        {told}
        {way.direction === 'here' || readOnly === null ? null : <p>{readOnly}</p>}
        <div className="dialog-actions">
          <Button className="button" onPress={onClose} autoFocus>
            Close
          </Button>
        </div>
      </AppDialog>
    );
  return (
    <ConfirmDialog title={title} confirm={confirm} onConfirm={() => void jump()} onClose={onClose}>
      {told}
      <p className="quiet">Nothing is lost: everything stays in the history, and there is a way back.</p>
    </ConfirmDialog>
  );
}

const changes = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'change' : 'changes'}`;

function wordsFor({ direction, steps }: HistoryWay): { title: string; text: string; confirm: string } {
  switch (direction) {
    case 'here':
      return {
        title: 'You are here',
        text: 'is the last change that holds: the project is as it left it.',
        confirm: '',
      };
    case 'undo':
      return {
        title: 'Go back to here?',
        text: `will be the last change that holds. This undoes ${changes(steps)}:`,
        confirm: 'Go back',
      };
    case 'redo':
      return {
        title: 'Go forward to here?',
        text: `will be the last change that holds. This redoes ${changes(steps)}:`,
        confirm: 'Go forward',
      };
    case 'restore':
      return {
        title: 'Bring this back?',
        text:
          'was undone and left behind when something else was done. The project will be as it was right after it: the ' +
          `${steps.toLocaleString('en')} entries since then are taken back as one change, which can be undone.`,
        confirm: 'Bring back',
      };
  }
}

function doneIn({ direction, label }: HistoryWay, steps: number): string {
  if (direction === 'restore') return `Went back to: ${label}. Undo takes this back.`;
  return direction === 'undo'
    ? `${changes(steps)} undone. Redo does them again.`
    : `${changes(steps)} done again. Undo takes them back.`;
}
