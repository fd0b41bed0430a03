import { useState } from 'react';
import { Button } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { succeeded } from '#renderer/state/messages';
import type { OpenProject, RecentProject } from '#shared/ipc/contract';
import type { Result } from '#shared/model/result';

type Opened = (project: OpenProject) => void;

/** The first screen: the sample for those who want to look, a new project for those who want to work. */
export function Welcome({
  recent,
  onOpen,
  onNew,
}: {
  recent: readonly RecentProject[];
  onOpen: Opened;
  onNew: () => void;
}) {
  const [busy, setBusy] = useState(false);
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
          <Button className="button large" isDisabled={busy} onPress={onNew}>
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
    </main>
  );
}
