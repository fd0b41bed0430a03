import { useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { AppDialog, DialogActions } from '#renderer/components/app-dialog';
import { succeeded } from '#renderer/state/messages';
import type { OpenProject, RecentProject } from '#shared/ipc/contract';
import type { Result } from '#shared/model/result';

type Opened = (project: OpenProject) => void;

/** The first screen: the sample for those who want to look, a new project for those who want to work. */
export function Welcome({ recent, onOpen }: { recent: readonly RecentProject[]; onOpen: Opened }) {
  const [busy, setBusy] = useState(false);
  const [making, setMaking] = useState(false);
  const open = async (answer: Promise<Result<OpenProject | null>>): Promise<void> => {
    setBusy(true);
    const opened = await answer;
    setBusy(false);
    if (succeeded(opened) && opened.value !== null) onOpen(opened.value);
  };
  return (
    <main className="welcome" aria-busy={busy}>
      <div className="welcome-card">
        <h1>Warrant</h1>
        <p className="lead">
          Read the articles, mark their claims, weigh the evidence, and see the competing explanations side by side.
          Everything stays on this computer.
        </p>
        <div className="welcome-actions">
          <Button
            className="button primary large"
            isDisabled={busy}
            onPress={() => void open(bridge.call('project:open-sample', undefined))}
          >
            {busy ? 'Opening…' : 'Open the sample project'}
          </Button>
          <Button className="button large" isDisabled={busy} onPress={() => setMaking(true)}>
            New project…
          </Button>
          <Button
            className="button large"
            isDisabled={busy}
            onPress={() => void open(bridge.call('project:choose', undefined))}
          >
            Open a project…
          </Button>
        </div>
        <p className="welcome-hint">
          The sample holds six articles that explain the same tech layoffs in four ways, with their claims coded and
          their sources linked.
        </p>
        {recent.length === 0 ? null : (
          <section aria-labelledby="recent-title">
            <h2 id="recent-title">Recent</h2>
            <ul className="recent">
              {recent.map(({ token, title, folder }) => (
                <li key={token}>
                  <Button isDisabled={busy} onPress={() => void open(bridge.call('project:open-recent', { token }))}>
                    <span>{title}</span>
                    <span className="quiet">{folder}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {making ? (
        <NewProject
          onClose={() => setMaking(false)}
          onCreate={(input) => {
            setMaking(false);
            void open(bridge.call('project:create', input));
          }}
        />
      ) : null}
    </main>
  );
}

export function NewProject({
  onClose,
  onCreate,
}: {
  onClose: () => void;
  onCreate: (input: { title: string; coderName: string }) => void;
}) {
  const [title, setTitle] = useState('');
  const [coderName, setCoderName] = useState('');
  const ready = title.trim() !== '' && coderName.trim() !== '';
  return (
    <AppDialog title="New project" isOpen onClose={onClose}>
      <TextField className="field" autoFocus value={title} onChange={setTitle}>
        <Label>What is it about?</Label>
        <Input placeholder="Tech layoffs and AI" />
      </TextField>
      <TextField className="field" value={coderName} onChange={setCoderName}>
        <Label>Who codes?</Label>
        <Input placeholder="Your name, as co-authors should see it" />
      </TextField>
      <DialogActions
        confirm="Choose a folder…"
        disabled={!ready}
        onConfirm={() => onCreate({ title, coderName })}
        onCancel={onClose}
      />
    </AppDialog>
  );
}
